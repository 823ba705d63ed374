import { bitrix24 } from './bitrix24';
import { copper } from './copper';
import { freshsales } from './freshsales';
import { fxiaoke } from './fxiaoke';
import { google } from './google';
import { hubspot } from './hubspot';
import { insightly } from './insightly';
import { keap } from './keap';
import type { KnownExport } from './known-export';
import { linkedin } from './linkedin';
import { outlook } from './outlook';
import { pipedrive } from './pipedrive';
import { salesforce } from './salesforce';
import { shopify } from './shopify';
import { taobao } from './taobao';
import { woocommerce } from './woocommerce';
import { youzan } from './youzan';
import { zoho } from './zoho';

/** Programs whose exports are mapped without a question. Apple's address book exports vCard only; 简道云 has the headers that its user gave. */
export const KNOWN_EXPORTS: readonly KnownExport[] = [
  salesforce,
  hubspot,
  zoho,
  pipedrive,
  freshsales,
  insightly,
  copper,
  keap,
  bitrix24,
  fxiaoke,
  google,
  outlook,
  linkedin,
  shopify,
  woocommerce,
  youzan,
  taobao,
];
