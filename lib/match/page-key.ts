import { uriKey } from '../domain/link/keys';
import { pageAddress } from '../domain/link/page-address';
import { readProfile } from './normalise/profile';

/** What names a page whatever way it was reached: the profile that it is, else its address in one spelling. Undefined for what is not on the web. */
export function pageKey(url: string): string | undefined {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return undefined;
  const profile = readProfile(url);
  return profile?.service ? profile.key : pageAddress(url);
}

/** Pages of one kind on a site: the host, and the path with its names and numbers left open (`haf.example/people/*`). */
export function pageShape(url: string): string | undefined {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return undefined;
  const [host = '', ...steps] = uriKey(url).split('/');
  return [host, ...steps.map((step, at) => (at === steps.length - 1 || /\d/.test(step) ? '*' : step))].join('/');
}
