import '../../components/ui/theme.css';
import { beginReading } from '../../components/hooks/early-reading';

document.body.style.minWidth = '320px';
// The page in front is read while the interface is loaded.
beginReading();
void import('./show');
