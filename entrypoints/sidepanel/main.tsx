import '../../components/ui/theme.css';
import { PanelView } from '../../components/panel/PanelView';
import { mountPage } from '../../components/ui/mount-page';
import { i18n } from '#i18n';

document.body.style.minWidth = '320px';
mountPage(<PanelView />, i18n.t('app.name'));
