import '../../components/ui/theme.css';
import { preloadEngine } from '../../components/capture/engine';
import { beginReading } from '../../components/hooks/early-reading';

document.body.style.minWidth = '320px';
// The page in front is read while the interface is loaded, unless the popup that opens the panel has read it.
beginReading({ handedOver: true });
// What understands it is fetched beside the interface: the cards need both.
preloadEngine();
void import('./show');
