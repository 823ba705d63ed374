import { preloadEngine } from '../../components/capture/engine';
import { PopupView } from '../../components/popup/PopupView';
import { mountPage } from '../../components/ui/mount-page';
import { i18n } from '#i18n';

mountPage(<PopupView />, i18n.t('app.name'));
preloadEngine();
