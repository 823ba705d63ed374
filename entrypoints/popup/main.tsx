import '../../components/ui/theme.css';
import { PopupView } from '../../components/popup/PopupView';
import { mountPage } from '../../components/ui/mount-page';
import { i18n } from '#i18n';

// No bar of buttons stands at the foot of the popup.
document.documentElement.style.setProperty('--toast-bottom', '8px');
mountPage(<PopupView />, i18n.t('app.name'));
