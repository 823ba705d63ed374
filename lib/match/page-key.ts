import { uriKey } from '../domain/link/keys';
import { readProfile } from './normalise/profile';

/** Parameters that say how somebody came to a page, or who looks, not which page it is. */
const NOISE =
  /^(?:utm_\w+|gclid|fbclid|msclkid|dclid|yclid|igshid|mc_[ce]id|_ga|_gl|ref|ref_src|referrer|source|src|from|spm|scm|trk|si|share\w*|lang|hl|locale|sid|phpsessid|jsessionid|sessionid)$/i;

/**
 * What names a page whatever way it was reached: the profile that it is, else host, path and the parameters that choose its content, sorted.
 * Undefined for what is not on the web.
 */
export function pageKey(url: string): string | undefined {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return undefined;
  const profile = readProfile(url);
  if (profile?.service) return profile.key;
  const { searchParams, hash } = new URL(url);
  const chosen = [...searchParams].filter(([name, value]) => !NOISE.test(name) && value !== '').map(([name, value]) => `${name}=${value}`);
  // A fragment names a page only where a script routes by it.
  const route = /^#!?\//.test(hash) ? hash.replace(/\/+$/, '') : '';
  return `${uriKey(url)}${chosen.length > 0 ? `?${chosen.sort().join('&')}` : ''}${route}`;
}

/** Pages of one kind on a site: the host, and the path with its names and numbers left open (`haf.example/people/*`). */
export function pageShape(url: string): string | undefined {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return undefined;
  const [host = '', ...steps] = uriKey(url).split('/');
  return [host, ...steps.map((step, at) => (at === steps.length - 1 || /\d/.test(step) ? '*' : step))].join('/');
}
