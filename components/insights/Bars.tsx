import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { formatLocale } from '../ui/locale';

export type BarPoint = { name: string; value: number; detail: string; href?: string };

const TEXT = { fontSize: 11, fill: 'var(--muted)' };

/** Bars in one colour; a click on one opens its customers. The same numbers stand in the table behind the button, for keyboard and screen reader. */
export function Bars({ points, label, height = 200 }: { points: BarPoint[]; label: string; height?: number }) {
  const compact = new Intl.NumberFormat(formatLocale(), { notation: 'compact' });
  return (
    <div role="img" aria-label={label} style={{ height }} className="print:h-auto!">
      <ResponsiveContainer width="100%" height="100%">
        <BarChart data={points} margin={{ top: 4, right: 4, bottom: 0, left: 0 }} accessibilityLayer={false}>
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis dataKey="name" tick={TEXT} stroke="var(--line-strong)" tickLine={false} interval="equidistantPreserveStart" />
          <YAxis tick={TEXT} stroke="none" width={44} tickFormatter={(value: number) => compact.format(value)} />
          <Tooltip cursor={{ fill: 'var(--sunken)' }} content={<BarTip />} />
          <Bar
            dataKey="value"
            fill="var(--accent)"
            radius={[3, 3, 0, 0]}
            isAnimationActive={false}
            onClick={(_, index) => {
              const href = points[index]?.href;
              if (href) location.hash = href;
            }}
            className="cursor-pointer"
          />
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}

function BarTip({ active, payload }: { active?: boolean; payload?: readonly { payload?: BarPoint }[] }) {
  const point = payload?.[0]?.payload;
  if (!active || !point) return null;
  return (
    <div className="rounded-lg border border-line-strong bg-surface px-2 py-1 text-xs shadow-raised">
      <b>{point.name}</b>
      <div className="text-muted">{point.detail}</div>
    </div>
  );
}
