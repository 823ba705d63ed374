import { useMemo, useState } from 'react';
import type { DirectoryFilter } from '../../lib/domain/directory/row';
import type { Request } from '../../lib/messaging/protocol';

/** Customers chosen in a list: some, or all of it but some. */
export type Selection = {
  isOn: boolean;
  /** How many are chosen of a list of so many. */
  count: (total: number) => number;
  has: (id: string) => boolean;
  toggle: (id: string) => void;
  all: () => void;
  none: () => void;
  /** Turns choosing on or off; nobody is chosen then. */
  turn: (on: boolean) => void;
  /** The chosen as a change of many asks for them; undefined where nobody is. */
  of: Request<'bulk.preview'>['of'] | undefined;
};

/** Customers whose choice differs from that of the rest; more than a message may name are never ticked by hand. */
const MOST = 5000;

/** Who is chosen in a list. Another list begins with nobody. */
export function useSelection(filter: DirectoryFilter): Selection {
  const key = JSON.stringify(filter);
  const [state, setState] = useState({ key, isOn: false, isAll: false, flipped: new Set<string>() as ReadonlySet<string> });
  const { isOn, isAll, flipped } = state.key === key ? state : { isOn: state.isOn, isAll: false, flipped: new Set<string>() };
  return useMemo(() => {
    const set = (next: Partial<{ isOn: boolean; isAll: boolean; flipped: ReadonlySet<string> }>) =>
      setState({ key, isOn, isAll, flipped, ...next });
    return {
      isOn,
      count: (total) => (isAll ? Math.max(0, total - flipped.size) : flipped.size),
      has: (id) => isAll !== flipped.has(id),
      toggle: (id) => {
        const next = new Set(flipped);
        if (!next.delete(id) && next.size < MOST) next.add(id);
        set({ flipped: next });
      },
      all: () => set({ isAll: true, flipped: new Set() }),
      none: () => set({ isAll: false, flipped: new Set() }),
      turn: (on) => set({ isOn: on, isAll: false, flipped: new Set() }),
      of: isAll
        ? { filter: JSON.parse(key) as DirectoryFilter, except: [...flipped] }
        : flipped.size > 0
          ? { ids: [...flipped] }
          : undefined,
    };
  }, [key, isOn, isAll, flipped]);
}
