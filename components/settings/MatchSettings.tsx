import { RotateCcw, ScanSearch } from 'lucide-react';
import type { MatchStats } from '../../lib/domain/pair/match-stats';
import type { Settings } from '../../lib/domain/setup/settings';
import { i18n } from '#i18n';
import { useAnswer } from '../hooks/use-answer';
import { useAsk } from '../hooks/use-ask';
import { useNow } from '../hooks/use-now';
import { Button } from '../ui/Button';
import { Checkbox } from '../ui/Checkbox';
import { formatAgo, formatNumber, formatShare } from '../ui/format';
import { Progress } from '../ui/Progress';
import { Select } from '../ui/Select';
import { showToast } from '../ui/toast';
import { SettingsGroup } from './SettingsGroup';

/** How many of a hundred merges without asking must be right. */
const PRECISIONS = [0.99, 0.995, 0.999, 0.9999];

/** Merging without being asked, how the search for duplicates has fared, and what it has learned of this book. */
export function MatchSettings({ settings, onChange }: { settings: Settings; onChange: (patch: Partial<Settings>) => void }) {
  const ask = useAsk();
  const stats = useAnswer('match.stats', {});
  const status = useAnswer('status.get', {});
  const { auto } = settings.match;
  const setAuto = (change: Partial<typeof auto>) => onChange({ match: { ...settings.match, auto: { ...auto, ...change } } });
  const scan = status.value?.jobs.find(({ type }) => type === 'scan');
  const precisions = [...new Set([...PRECISIONS, auto.precision])].toSorted((x, y) => x - y);
  return (
    <SettingsGroup title={i18n.t('settings.match.title')} why={i18n.t('settings.match.why')}>
      <div>
        <Checkbox label={i18n.t('settings.match.auto')} checked={auto.on} onChange={(on) => setAuto({ on })} />
        <p className="pl-6 text-xs text-muted">{i18n.t('settings.match.autoWhy')}</p>
      </div>
      <Select
        label={i18n.t('settings.match.precision')}
        hint={i18n.t('settings.match.precisionWhy')}
        disabled={!auto.on}
        value={String(auto.precision)}
        options={precisions.map((precision) => ({ value: String(precision), label: formatShare(precision, 2) }))}
        onValue={(precision) => setAuto({ precision: Number(precision) })}
      />
      {stats.value && <Facts stats={stats.value} />}
      {scan?.state === 'running' ? (
        <Progress label={i18n.t('settings.match.scanning')} done={scan.done} total={scan.total} />
      ) : (
        <div className="flex flex-wrap gap-2">
          <Button icon={ScanSearch} onClick={() => void ask('match.scan', {}).then((answer) => answer.ok && status.reload())}>
            {i18n.t('settings.match.scan')}
          </Button>
          {stats.value?.model && (
            <Button
              variant="quiet"
              icon={RotateCcw}
              onClick={() =>
                void ask('match.reset', {}).then((answer) => {
                  if (!answer.ok) return;
                  stats.reload();
                  showToast({ title: i18n.t('settings.match.forgotten'), detail: i18n.t('settings.match.forgottenWhy') });
                })
              }
            >
              {i18n.t('settings.match.reset')}
            </Button>
          )}
        </div>
      )}
    </SettingsGroup>
  );
}

function Facts({ stats }: { stats: MatchStats }) {
  const now = useNow();
  const { merges, scan, model } = stats;
  const rows: [string, string][] = [
    [i18n.t('settings.match.waiting'), formatNumber(stats.waiting)],
    [i18n.t('settings.match.byUser'), mergesText(merges.byUser, merges.undoneByUser)],
    [i18n.t('settings.match.byEngine'), mergesText(merges.byEngine, merges.undoneByEngine)],
    [i18n.t('settings.match.apart'), formatNumber(stats.apart)],
    [i18n.t('settings.match.lastScan'), scan ? formatAgo(scan.at, now) : i18n.t('settings.match.never')],
  ];
  if (scan?.auto) rows.push([i18n.t('settings.match.estimated'), formatShare(Math.min(scan.auto.precision, 0.9999), 2)]);
  const learned = model
    ? i18n.t('settings.match.learned', [formatNumber(model.trainedOn), formatNumber(model.decisions), formatAgo(model.at, now)])
    : i18n.t('settings.match.factory');
  rows.push([i18n.t('settings.match.model'), learned]);
  return (
    <dl className="grid grid-cols-[minmax(0,1fr)_minmax(0,1.2fr)] gap-x-3 gap-y-1 text-sm">
      {rows.map(([term, value]) => (
        <div key={term} className="contents">
          <dt className="text-muted">{term}</dt>
          <dd className="tabular-nums">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function mergesText(made: number, undone: number): string {
  return undone === 0 ? formatNumber(made) : i18n.t('settings.match.undone', [formatNumber(made), formatNumber(undone)]);
}
