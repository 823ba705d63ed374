import { useMemo } from 'react';
import type { PageReading } from '../../lib/capture/observation';
import { useAnswer } from './use-answer';

const NONE: readonly { id: string; before: number }[] = [];

/** Readers made for this site that found nothing where they used to. Asked once the reading is whole: a selection is no page. */
export function useStoppedReaders(reading: PageReading, settled: boolean): readonly { id: string; before: number }[] {
  const isWhole = settled && reading.selection === undefined && reading.link === undefined && /^https?:/.test(reading.url);
  const payload = useMemo(() => ({ url: reading.url, yields: reading.yields ?? [] }), [reading]);
  const { value } = useAnswer('captures.yields', isWhole ? payload : null, { stores: ['rules'] });
  return value?.stopped ?? NONE;
}
