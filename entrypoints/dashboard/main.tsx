import '../../components/ui/theme.css';
import { i18n } from '#i18n';
import { mountPage } from '../../components/ui/mount-page';
import { App } from './App';

mountPage(<App />, i18n.t('app.name'));
