import '../../components/ui/theme.css';
import { PopupView } from '../../components/popup/PopupView';
import { mountPage } from '../../components/ui/mount-page';
import { i18n } from '#i18n';

// The browser sizes the popup by its content: a fixed size keeps everything in its place while answers come.
document.documentElement.style.setProperty('--toast-bottom', '8px');
document.body.style.cssText = 'width:388px;height:560px;margin:0 auto';
mountPage(<PopupView />, i18n.t('app.name'));
