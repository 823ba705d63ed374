import { useRef } from 'react';
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { useWidth } from '../hooks/use-width';
import { formatLocale } from '../ui/locale';

export type BarPoint = { name: string; value: number; detail: string; href?: string };

const TEXT = { fontSize: 11, fill: 'var(--muted)' };
/** Pixels that the name of a bar needs beneath it, and a bar with its name beside it; names beside the bars take this much. */
const NAMED = { under: 76, row: 32, beside: 88 };

/**
 * Bars in one colour; a click on one opens its customers. The same numbers stand in the table behind the button, for keyboard and screen reader.
 * `named`: every bar keeps its name, so in a narrow card they lie; without it (months) names are left out where there is no room, never the last.
 */
export function Bars({
  points,
  label,
  height = 200,
  named = false,
}: {
  points: BarPoint[];
  label: string;
  height?: number;
  named?: boolean;
}) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const lies = named && width > 0 && width < points.length * NAMED.under;
  const compact = new Intl.NumberFormat(formatLocale(), { notation: 'compact', maximumSignificantDigits: 3 });
  const values = { tick: TEXT, stroke: 'none', tickFormatter: (value: number) => compact.format(value) } as const;
  const names = { dataKey: 'name', tick: TEXT, stroke: 'var(--line-strong)', tickLine: false } as const;
  return (
    <div ref={box} role="img" aria-label={label} style={{ height: lies ? points.length * NAMED.row + 28 : height }}>
      <ResponsiveContainer width="100%" height="100%">
        <BarChart
          data={points}
          layout={lies ? 'vertical' : 'horizontal'}
          margin={{ top: 4, right: lies ? 12 : named ? 4 : 32, bottom: 0, left: 0 }}
          accessibilityLayer={false}
        >
          <CartesianGrid vertical={lies} horizontal={!lies} stroke="var(--line)" />
          {lies ? <XAxis type="number" {...values} /> : <XAxis {...names} interval={named ? 0 : 'equidistantPreserveEnd'} />}
          {lies ? <YAxis type="category" {...names} width={NAMED.beside} interval={0} /> : <YAxis {...values} width={44} />}
          <Tooltip cursor={{ fill: 'var(--sunken)' }} content={<BarTip />} />
          <Bar
            dataKey="value"
            fill="var(--accent)"
            radius={lies ? [0, 3, 3, 0] : [3, 3, 0, 0]}
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
