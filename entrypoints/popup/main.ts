import '../../components/ui/theme.css';
import { beginReading } from '../../components/hooks/early-reading';

// No bar of buttons stands at the foot of the popup.
document.documentElement.style.setProperty('--toast-bottom', '8px');
// The page in front is read while the interface is loaded.
beginReading();
void import('./show');
