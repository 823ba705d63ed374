import type { ObservationKind, RecordType } from './observation';
import { isOrgName } from './page/words';

/** What the words on a site mean, by its adapter. Labels are lower-case and without their colon. */
export type SiteWords = {
  /** What the record is; undefined: none of ours, it is dropped. */
  of?(labels: readonly string[], name: string): RecordType | undefined;
  labels?: readonly (readonly [kind: ObservationKind, label: RegExp])[];
  /** Its lines came in order: `site-profile.ts`. */
  profile?: true;
  /** Labels whose values name people of this organisation, each a record of its own. `title`: the label is their title as well. `phone`: the first one's own number. */
  people?: { label: RegExp; title: RegExp; phone?: RegExp };
};

// Infoboxes in English, German, French, Spanish, Italian, Chinese and Japanese.
const BORN = /^(?:born|geboren|geburtsdatum|naissance|né|nacimiento|nascita|出生|出生日期|生年月日|誕生)/;
const COMPANY =
  /^(?:headquarters|company type|industry|founded|rechtsform|branche|(?:haupt)?sitz|siège|forme juridique|sede|industria|forma giuridica|总部|總部|公司类型|公司類型|产业|產業|本社所在地|種類)/;

/** By the id of the adapter; those that are not here say all by their structure. */
export const SITE_WORDS: Readonly<Record<string, SiteWords>> = {
  github: {},
  'map-card': {},
  wordpress: {},
  x: { of: (_, name) => (isOrgName(name) ? 'org' : 'person') },
  linkedin: {
    profile: true,
    labels: [
      [
        'org',
        /^(?:current company|aktuelles unternehmen|entreprise actuelle|empresa actual|empresa atual|azienda attuale|当前公司|目前公司|目前任職|現在の会社)/,
      ],
    ],
  },
  wikipedia: {
    of: (labels) => (labels.some((label) => BORN.test(label)) ? 'person' : labels.some((label) => COMPANY.test(label)) ? 'org' : undefined),
    labels: [
      [
        'title',
        /^(?:occupations?|profession|position|title|beruf|tätigkeit|métier|activité|ocupación|cargo|professione|职业|職業|职务|職務|肩書き?)$/,
      ],
      ['org', /^(?:employer|organi[sz]ation|company|arbeitgeber|unternehmen|employeur|empleador|雇主|机构|機構|所属)$/],
      ['address', /^(?:headquarters|(?:haupt)?sitz|siège(?: social)?|sede(?: principale)?|总部|總部|总部地点|本社所在地)$/],
      [
        'url',
        /^(?:(?:official )?website|web(?:site|seite|präsenz)|site (?:web|internet|officiel)|sitio web|sito web|(?:官方)?网站|(?:官方)?網站|公式サイト|外部リンク)$/,
      ],
    ],
    people: {
      label:
        /^(?:key people|ceo|chair(?:man|person)?|leitung|direction|dirigeants|personas clave|persone chiave|代表人物|主要人物|重要人物|代表者)$/,
      title: /^(?:ceo|chair)/,
    },
  },
  'directory-zh': {
    of: () => 'org',
    labels: [
      ['name', /^(?:企业|公司|单位)(?:名称|全称)$/],
      ['vat', /^(?:统一社会|社会)?信用代码$/],
      ['phone', /^(?:(?:联系|公司|企业|办公|固定|咨询)?电话(?:号码)?|座机|固话)$/],
      ['phone', /^(?:公司|企业)?传真(?:号码)?$/],
      ['email', /^(?:(?:电子|企业|公司|联系)?(?:邮箱|邮件)(?:地址)?|e-?mail)$/],
      ['address', /^(?:(?:公司|企业|单位|联系|详细|注册|办公|通讯|经营)?地址|所在地)$/],
      ['url', /^(?:(?:公司|企业|官方)?(?:网址|网站|主页)|官网)$/],
    ],
    people: {
      label: /^(?:法定代表人|法人代表|法人|(?:公司|企业)?负责人|联系人)$/,
      title: /^法|负责人$/,
      phone: /^(?:(?:联系)?手机(?:号码?)?|移动电话)$/,
    },
  },
};
