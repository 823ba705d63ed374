import { useCallback, useEffect, useState } from 'react';
import { type FieldDef, OWN_TYPES } from '../../../lib/domain/own-field/own-field';
import type { ImportPolicy } from '../../../lib/domain/import/import-record';
import type { Settings } from '../../../lib/domain/setup/settings';
import { mappingFor, mappingKey } from '../../../lib/interchange/mapping/map-columns';
import type { Mapping } from '../../../lib/interchange/mapping/row';
import { type Assignment, type ImportKind, parseTarget, printTarget } from '../../../lib/interchange/mapping/target';
import type { TextEncoding } from '../../../lib/interchange/text/detect-encoding';
import { ask } from '../../../lib/messaging/client';
import type { ReadPlan } from './file-outcomes';
import { type OpenFailure, type OpenedFile, openFile } from './open-file';
import { type PreviewRow, previewRows } from './preview-rows';
import { shortHash } from './short-hash';

export type Opened = { file: File; opened: OpenedFile; mapping?: Mapping; isRemembered: boolean };

/** How this user's region writes dates and numbers, for columns that leave it open. */
function usualOf(country: string): Pick<Mapping, 'dates' | 'decimals'> {
  const dates = country === 'US' ? 'mdy' : /^(?:CN|TW|HK|JP|KR|HU|LT|MN)$/.test(country) ? 'ymd' : 'dmy';
  const decimals =
    new Intl.NumberFormat(`en-${country}`).format(1.5).includes(',') ||
    /^(?:DE|FR|ES|IT|NL|PL|RU|BR|SE|DK|NO|FI|AT|BE|PT|CZ|TR|GR)$/.test(country)
      ? ','
      : '.';
  return { dates, decimals };
}

/** A chosen file, what it is, and what its columns are, as found, as remembered and as the user changes it. */
export function useOpenedFile(settings: Settings | undefined) {
  const country = settings?.country ?? 'US';
  const [held, setHeld] = useState<Opened>();
  const [problem, setProblem] = useState<{ why: OpenFailure; name: string; row?: number }>();
  const [isBusy, setBusy] = useState(false);

  const open = useCallback(
    async (file: File, chosen: { encoding?: TextEncoding; delimiter?: string } = {}) => {
      setBusy(true);
      setProblem(undefined);
      try {
        const result = await openFile(file, usualOf(country), chosen, fieldsOfBook);
        if (!result.ok) {
          setHeld(undefined);
          setProblem({ why: result.why, name: file.name, ...(result.row !== undefined && { row: result.row }) });
        } else setHeld({ file: result.table ?? file, opened: result.opened, ...(await withMemory(result.opened)) });
      } catch {
        setProblem({ why: 'broken', name: file.name });
      } finally {
        setBusy(false);
      }
    },
    [country],
  );
  const setMapping = useCallback((mapping: Mapping) => setHeld((before) => before && { ...before, mapping }), []);
  const setKind = useCallback(
    (kind: ImportKind) =>
      setHeld((before) => {
        if (before?.opened.type !== 'table' || !before.mapping) return before;
        const { rows, proposal } = before.opened;
        return { ...before, mapping: mappingFor(rows[proposal.header] ?? [], rows.slice(proposal.header + 1), kind, before.mapping) };
      }),
    [],
  );
  const close = useCallback(() => {
    setHeld(undefined);
    setProblem(undefined);
  }, []);
  return { held, problem, isBusy, open, setMapping, setKind, close };
}

/** What an import reads of a chosen file: the table of JSON that Sidecard exported, else the file itself. */
export async function readableOf(file: File): Promise<File> {
  const result = await openFile(file, usualOf('US'), {}, fieldsOfBook);
  return result.ok ? (result.table ?? file) : file;
}

/** By key; without them own values are read as what they look like. */
async function fieldsOfBook(): Promise<ReadonlyMap<string, FieldDef>> {
  const known = await ask('fields.list', {});
  return new Map(known.ok ? known.value.fields.map((field) => [field.key, field]) : []);
}

/** The choice that the user made for the same header before. */
async function withMemory(opened: OpenedFile): Promise<Pick<Opened, 'mapping' | 'isRemembered'>> {
  if (opened.type !== 'table') return { isRemembered: false };
  const { mapping } = opened.proposal;
  const remembered = await ask('imports.mapping', { key: shortHash(mappingKey(mapping.columns.map(({ header }) => header))) });
  const before = remembered.ok ? remembered.value.mapping : undefined;
  if (!before) return { mapping, isRemembered: false };
  const kind = before.kind as ImportKind;
  const columns = mapping.columns.map(({ header, assignment }, at) => ({
    header,
    assignment: readChoice(before.columns[at]?.to, kind) ?? assignment,
  }));
  return { mapping: { ...mapping, kind, columns }, isRemembered: true };
}

function readChoice(to: string | undefined, kind: ImportKind): Assignment | undefined {
  if (to === undefined) return undefined;
  if (to === '') return { to: 'none' };
  const own = /^own(?:\.([a-z-]+))?:([a-z][a-z0-9_]{0,39}):(.*)$/s.exec(to);
  const type = OWN_TYPES.find((each) => each === own?.[1]);
  if (own?.[2]) return { to: 'own', key: own[2], label: own[3] || own[2], ...(type && { type }) };
  const target = parseTarget(to, kind);
  return target && { to: 'field', ...target };
}

/** A column's choice as it is remembered. */
export function printChoice(assignment: Assignment): string {
  if (assignment.to === 'none') return '';
  return assignment.to === 'own'
    ? `own.${assignment.type ?? 'text'}:${assignment.key}:${assignment.label}`.slice(0, 120)
    : printTarget(assignment);
}

export function planOf({ opened, mapping }: Opened): ReadPlan | undefined {
  if (opened.type === 'table' && mapping)
    return {
      type: 'table',
      encoding: opened.encoding,
      delimiter: opened.delimiter,
      header: opened.proposal.header,
      mapping,
      own: opened.own,
    };
  return opened.type === 'backup' || opened.type === 'table' ? undefined : opened;
}

/** The first rows of what is open, again whenever the mapping or the policy changes. */
export function usePreview(held: Opened | undefined, { missing }: ImportPolicy, settings: Settings | undefined): PreviewRow[] | undefined {
  const [rows, setRows] = useState<PreviewRow[]>();
  useEffect(() => {
    const plan = held && planOf(held);
    if (!plan || !settings || !held) return;
    let isStale = false;
    void previewRows(held.file, plan, { missing }, settings, Date.now()).then(
      (found) => !isStale && setRows(found),
      () => !isStale && setRows([]),
    );
    return () => {
      isStale = true;
    };
  }, [held, missing, settings]);
  return rows;
}
