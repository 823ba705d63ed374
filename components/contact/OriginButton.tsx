import type { ReactNode } from 'react';
import type { Provenance } from '../../lib/domain/provenance/provenance';
import { i18n } from '#i18n';
import { formatFull, formatShare, hostOf } from '../ui/format';
import { Popover } from '../ui/Popover';

/** Most origins of one value that are listed; older ones tell nothing new. */
const SHOWN = 4;

/** Where a value came from: the site in a word, and page, day, reader and words on the page behind it. Also opens on hover. */
export function OriginButton({ label, origins }: { label: string; origins: readonly Provenance[] }) {
  const first = origins[0];
  if (!first) return null;
  const short = shortOrigin(first);
  return (
    <Popover
      hover
      align="end"
      label={i18n.t('contact.originOf', [label])}
      trigger={
        <button
          type="button"
          aria-label={`${i18n.t('contact.originOf', [label])}: ${short}`}
          className="ml-auto max-w-[136px] truncate rounded-md px-1 text-2xs leading-6 text-faint hover:text-text"
        >
          {short}
        </button>
      }
    >
      <h3 className="mb-1 text-xs">{i18n.t('contact.originOf', [label])}</h3>
      {origins.slice(0, SHOWN).map((origin) => (
        <Origin key={origin.id} origin={origin} />
      ))}
    </Popover>
  );
}

function Origin({ origin }: { origin: Provenance }) {
  const isTyped = origin.method === 'user';
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5 border-t border-line py-1.5 text-xs first-of-type:border-t-0">
      {origin.url && (
        <Fact label={i18n.t('contact.originPage')}>
          <PageLink url={origin.url} title={origin.title} />
        </Fact>
      )}
      {origin.snippet && <Fact label={i18n.t('contact.originSnippet')}>“{origin.snippet}”</Fact>}
      <Fact label={isTyped ? i18n.t('contact.originEditedAt') : i18n.t('contact.originAt')}>{formatFull(origin.at)}</Fact>
      <Fact label={i18n.t('contact.originBy')}>
        {methodText(origin.method)}
        {!isTyped && <span className="text-faint"> · {origin.extractor}</span>}
      </Fact>
      {!isTyped && <Fact label={i18n.t('contact.originSure')}>{formatShare(origin.confidence)}</Fact>}
    </dl>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{label}</dt>
      <dd className="m-0 min-w-0 break-words">{children}</dd>
    </>
  );
}

function PageLink({ url, title }: { url: string; title?: string }) {
  const text = title ? `${title} (${hostOf(url)})` : hostOf(url);
  if (!/^https?:\/\//iu.test(url)) return <>{text}</>;
  return (
    <a href={url} target="_blank" rel="noreferrer" className="text-accent hover:underline">
      {text}
    </a>
  );
}

function shortOrigin(origin: Provenance): string {
  if (origin.method === 'user') return i18n.t('contact.methodUser');
  return origin.url ? hostOf(origin.url) : methodText(origin.method);
}
function methodText(method: Provenance['method']): string {
  return {
    structured: i18n.t('contact.methodStructured'),
    link: i18n.t('contact.methodLink'),
    text: i18n.t('contact.methodText'),
    user: i18n.t('contact.methodUser'),
    import: i18n.t('contact.methodImport'),
  }[method];
}
