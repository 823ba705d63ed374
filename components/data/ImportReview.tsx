import { useState } from 'react';
import { i18n } from '#i18n';
import type { ImportPolicy } from '../../lib/domain/import/import-record';
import type { Settings } from '../../lib/domain/setup/settings';
import { mappingKey } from '../../lib/interchange/mapping/map-columns';
import type { Mapping } from '../../lib/interchange/mapping/row';
import { IMPORT_KINDS, type ImportKind } from '../../lib/interchange/mapping/target';
import { TEXT_ENCODINGS, type TextEncoding } from '../../lib/interchange/text/detect-encoding';
import { shortHash } from '../hooks/import/short-hash';
import type { StartImport } from '../hooks/import/use-import';
import { type Opened, planOf, printChoice, usePreview } from '../hooks/import/use-opened-file';
import { Button } from '../ui/Button';
import { Why } from '../ui/Card';
import { Checkbox } from '../ui/Checkbox';
import { Select } from '../ui/Select';
import { SkeletonRows } from '../ui/Skeleton';
import { translate } from '../ui/translate';
import { MappingTable } from './MappingTable';
import { PreviewTable } from './PreviewTable';
import { kindText } from './target-text';

type Props = {
  held: Opened;
  settings: Settings;
  onReopen: (chosen: { encoding?: TextEncoding; delimiter?: string }) => void;
  onMapping: (mapping: Mapping) => void;
  onKind: (kind: ImportKind) => void;
  onStart: (options: StartImport) => void;
  onClose: () => void;
};

/** What a file is, where its columns go and what its first rows become. Nothing is written before "Import". */
export function ImportReview({ held, settings, onReopen, onMapping, onKind, onStart, onClose }: Props) {
  const [policy, setPolicy] = useState<ImportPolicy>({ missing: 'wait' });
  const preview = usePreview(held, policy, settings);
  const { opened, mapping, file } = held;
  const plan = planOf(held);
  const kind = mapping?.kind ?? 'contacts';
  const start = () => {
    if (!plan) return;
    onStart({
      file,
      plan,
      kind,
      policy,
      ...(opened.type === 'table' && opened.proposal.known && { from: opened.proposal.known.name }),
      ...(mapping && {
        mapping: {
          key: shortHash(mappingKey(mapping.columns.map(({ header }) => header))),
          columns: mapping.columns.map(({ header, assignment }) => ({ header: header.slice(0, 2000), to: printChoice(assignment) })),
        },
      }),
    });
  };
  return (
    <div className="flex flex-col gap-4">
      <div>
        <h2 className="text-base break-words">{file.name}</h2>
        <p className="text-xs text-muted">{sourceText(held)}</p>
        {held.isRemembered && <p className="text-xs text-muted">{i18n.t('data.remembered')}</p>}
      </div>
      {opened.type === 'table' && mapping && (
        <>
          <div className="grid grid-cols-2 gap-3 sm:grid-cols-3">
            <Select
              label={i18n.t('data.kind')}
              className="col-span-2 sm:col-span-1"
              value={mapping.kind}
              options={IMPORT_KINDS.map((value) => ({ value, label: kindText(value) }))}
              onValue={onKind}
              disabled={opened.own}
            />
            <Select
              label={i18n.t('data.encoding')}
              value={opened.encoding}
              hint={i18n.t(`data.encoding_${opened.why}`)}
              options={TEXT_ENCODINGS.map((value) => ({ value, label: value.toUpperCase() }))}
              onValue={(encoding) => onReopen({ encoding, delimiter: opened.delimiter })}
            />
            <Select
              label={i18n.t('data.delimiter')}
              value={opened.delimiter}
              options={[...new Set([opened.delimiter, ',', ';', '\t', '|'])].map((value) => ({
                value,
                label: delimiterText(value),
              }))}
              onValue={(delimiter) => onReopen({ encoding: opened.encoding, delimiter })}
            />
            <Select
              label={i18n.t('data.dates')}
              value={mapping.dates}
              options={(['ymd', 'mdy', 'dmy'] as const).map((value) => ({ value, label: i18n.t(`data.dates_${value}`) }))}
              onValue={(dates) => onMapping({ ...mapping, dates })}
            />
            <Select
              label={i18n.t('data.decimals')}
              value={mapping.decimals}
              options={(['.', ','] as const).map((value) => ({ value, label: value === '.' ? '1,234.50' : '1.234,50' }))}
              onValue={(decimals) => onMapping({ ...mapping, decimals })}
            />
            {mapping.kind === 'contacts' && (
              <Select
                label={i18n.t('data.rowsAre')}
                value={mapping.of}
                options={(['individual', 'org'] as const).map((value) => ({ value, label: i18n.t(`data.of_${value}`) }))}
                onValue={(of) => onMapping({ ...mapping, of })}
              />
            )}
          </div>
          {opened.own ? (
            <Why>{i18n.t('data.ownTable')}</Why>
          ) : (
            <MappingTable
              mapping={mapping}
              rows={opened.rows.slice(opened.proposal.header + 1, opened.proposal.header + 20)}
              onChange={onMapping}
            />
          )}
        </>
      )}
      {kind !== 'contacts' && (
        <Checkbox
          checked={policy.missing === 'create'}
          onChange={(checked) => setPolicy({ missing: checked ? 'create' : 'wait' })}
          label={i18n.t('data.createMissing')}
        />
      )}
      <section aria-label={i18n.t(opened.type === 'vcard' ? 'data.previewCards' : 'data.preview')}>
        <h3 className="mb-1.5 text-sm">{i18n.t(opened.type === 'vcard' ? 'data.previewCards' : 'data.preview')}</h3>
        {preview ? (
          preview.length > 0 ? (
            <PreviewTable
              rows={preview}
              headers={mapping?.columns.map(({ header }) => header) ?? []}
              label={i18n.t(opened.type === 'vcard' ? 'data.previewCards' : 'data.preview')}
            />
          ) : (
            <p className="text-xs text-muted">{nothingText(held)}</p>
          )
        ) : (
          <SkeletonRows rows={6} height={28} />
        )}
      </section>
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" onClick={start} disabled={!preview || preview.length === 0}>
          {i18n.t('data.import')}
        </Button>
        <Button onClick={onClose}>{i18n.t('ui.cancel')}</Button>
      </div>
    </div>
  );
}

function sourceText({ opened }: Opened): string {
  if (opened.type === 'vcard') return i18n.t('data.isVcard');
  if (opened.type !== 'table') return '';
  if (opened.proposal.known) return i18n.t('data.isKnown', [opened.proposal.known.name]);
  return i18n.t(opened.own ? 'data.isOwn' : 'data.isTable');
}

/** Why there is no row to show, and what to do. */
function nothingText({ opened }: Opened): string {
  if (opened.type === 'vcard') return i18n.t('data.noCards');
  const isBare = opened.type === 'table' && opened.rows.length <= opened.proposal.header + 1;
  return i18n.t(isBare ? 'data.onlyHeading' : 'data.nothingToRead');
}

const DELIMITERS: Readonly<Record<string, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' };

/** A separator by its name and as it stands: alone it is a speck. */
function delimiterText(delimiter: string): string {
  const name = DELIMITERS[delimiter];
  return name === undefined ? delimiter : translate(`data.delimiter_${name}`);
}
