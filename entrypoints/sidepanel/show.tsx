import { PanelView } from '../../components/panel/PanelView';
import { mountPage } from '../../components/ui/mount-page';
import { i18n } from '#i18n';

mountPage(<PanelView />, i18n.t('app.name'));
