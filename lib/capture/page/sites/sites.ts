import type { Extractor } from '../extractor';
import { businessCard } from './business-card';
import { directoryZh } from './directory-zh';
import { githubOrg, githubProfile } from './github';
import { linkedinProfile } from './linkedin';
import { wikipediaInfobox } from './wikipedia';
import { wordpressAuthor } from './wordpress';
import { xProfile } from './x';

/** All site adapters. A new one is a file beside this and a name here. */
export const SITES: Extractor[] = [
  githubProfile,
  githubOrg,
  linkedinProfile,
  xProfile,
  businessCard,
  directoryZh,
  wikipediaInfobox,
  wordpressAuthor,
];
