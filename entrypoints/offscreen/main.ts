import { runPlannedBackup } from '../../components/hooks/backup/planned-backup';

// A page without a face that the worker opens when a backup is due: the worker has no files and no addresses for them.
void runPlannedBackup().finally(() => window.close());
