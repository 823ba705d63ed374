import type { Observation } from './observation';

/** What stands between name and headline: pronouns, the degree of acquaintance, a badge. */
const ASIDE = /^[·•(（]|^\d|^\p{L}+\/\p{L}+$|\bdegree\b|度人脉|^(?:verified|premium|已认证)$/iu;
/** `Procurement Director at Fjordlab AS | Speaker`. */
const AT = /^(.{2,80}?)\s+(?:at|@|bei|chez)\s+([^|·•]{2,80})/;

/**
 * Headline and place of a profile whose lines came in order, labelled by whether they stand `above` the link to its contact details: the headline
 * follows the name, the place stands last before that link.
 */
export function readProfileLines(labelled: readonly Observation[], name: string): Observation[] {
  const lines = labelled
    .filter(({ src }) => src.label === 'above' || src.label === 'below')
    .map((each) => ({ ...each, raw: each.raw.replace(/[\s·]+$/, '') }))
    .filter(({ raw }, i, all) => raw !== '' && raw !== name && raw !== all[i - 1]?.raw && !ASIDE.test(raw));
  const [headline] = lines;
  const place = lines.findLast(({ src }) => src.label === 'above');
  return [
    ...(headline && headline !== place ? [{ ...unlabelled(headline), kind: 'title' as const }] : []),
    ...(place ? [{ ...unlabelled(place), kind: 'address' as const }] : []),
  ];
}

/** A headline that names the employer is both; an employer that the site names elsewhere is better. */
export function splitHeadline(each: Observation, employed: boolean): Observation[] {
  const [, title, org] = (each.kind === 'title' && AT.exec(each.raw)) || [];
  if (!title || !org) return [each];
  return [{ ...each, raw: title }, ...(employed ? [] : [{ ...each, kind: 'org' as const, raw: org.trim() }])];
}

function unlabelled({ src: { label: _, ...src }, ...each }: Observation): Observation {
  return { ...each, src };
}
