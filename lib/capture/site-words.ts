import type { ObservationKind, RecordType } from './observation';
import { isOrgName } from './org-name';

/** What the words on a site mean, by its adapter. Labels are lower-case and without their colon. */
export type SiteWords = {
  /** What the record is; undefined: none of ours, it is dropped. */
  of?(labels: readonly string[], name: string): RecordType | undefined;
  labels?: readonly (readonly [kind: ObservationKind, label: RegExp])[];
  /** The record works for whose site it is; else the site is a network or directory of others. */
  employer?: true;
  /** What a heading or a part of the page's title ends with that is the name: other headings are sections of the page. */
  named?: RegExp;
  /** BCP 47: where the page does not say it. */
  language?: string;
  /** Its lines came in order: `site-profile.ts`. */
  profile?: true;
  /** Labels whose values name people of this organisation, each a record of its own. `title`: the label is their title as well. `phone`: the first one's own number. */
  people?: { label: RegExp; title: RegExp; phone?: RegExp };
};

/** Whole labels. */
function words(...lists: string[]): RegExp {
  return new RegExp(`^(?:${lists.join(', ').replaceAll(', ', '|')})$`);
}

// Infoboxes in English, German, French, Spanish, Italian, Portuguese, Russian, Chinese, Japanese and Korean.
const BORN = words(
  'born, geboren, geburtsdatum, naissance, date de naissance, né le, née le, nacimiento, nascita, nascimento, дата рождения, родился, родилась',
  '出生, 出生日期, 出生地, 生年月日, 生誕, 誕生, 출생',
);
const COMPANY = words(
  'headquarters, company type, industry, number of employees, revenue, parent company, subsidiaries, key people, academic staff, legal status',
  'rechtsform, branche, sitz, hauptsitz, mitarbeiterzahl, umsatz, forme juridique, siège, siège social, effectif, chiffre d’affaires',
  'sede, sede central, sede principale, industria, forma giuridica, settore, setor, fundador(?:es)?, расположение, отрасль, число сотрудников',
  '总部, 總部, 公司类型, 公司類型, 产业, 產業, 员工人数, 員工人數, 本社所在地, 業種, 従業員数, 본사, 산업 분야',
);

/** By the id of the adapter; those that are not here say all by their structure. */
export const SITE_WORDS: Readonly<Record<string, SiteWords>> = {
  github: {},
  'map-card': {},
  wordpress: { employer: true },
  x: { of: (_, name) => (isOrgName(name) ? 'org' : 'person') },
  linkedin: {
    profile: true,
    labels: [
      [
        'org',
        words(
          'current company, aktuelles unternehmen, entreprise actuelle, empresa actual, empresa atual, azienda attuale',
          '当前公司, 目前公司, 目前任職公司, 現在の会社, 현재 회사',
        ),
      ],
    ],
  },
  wikipedia: {
    of: (labels) => (labels.some((label) => BORN.test(label)) ? 'person' : labels.some((label) => COMPANY.test(label)) ? 'org' : undefined),
    labels: [
      [
        'title',
        words(
          'occupations?, occupation\\(s\\), profession, position, title, beruf, tätigkeit, métier, activité, ocupación, cargo, professione, ocupação',
          'род деятельности, профессия, 职业, 職業, 职务, 職務, 肩書き?, 직업',
        ),
      ],
      [
        'org',
        words(
          'employer, employer\\(s\\), organi[sz]ation, company, arbeitgeber, unternehmen, employeur, empleador, место работы, 雇主, 机构, 機構, 所属',
        ),
      ],
      [
        'address',
        words(
          'headquarters, sitz, hauptsitz, siège, siège social, sede, sede central, sede principale, расположение',
          '总部, 總部, 总部地点, 總部地點, 本社所在地, 본사',
        ),
      ],
      [
        'url',
        words(
          'website, official website, webseite, website\\(s\\), webpräsenz, site web, site internet, site officiel, sitio web, sito web, página oficial, сайт',
          '网站, 網站, 官方网站, 官方網站, 公式サイト, 웹사이트',
        ),
      ],
    ],
    people: {
      label: words(
        'key people, ceo, chairman, chairperson, leitung, direction, directeurs, dirigeants, personas clave, persone chiave, pessoas-chave',
        'ключевые фигуры, 代表人物, 主要人物, 重要人物, 代表者',
      ),
      title: words('ceo, chairman, chairperson'),
    },
  },
  'directory-zh': {
    language: 'zh-CN',
    named: /(?:公司|集团|集團|[厂廠店社行场場部所院]|中心|工作室|\))$/,
    of: () => 'org',
    labels: [
      ['name', /^(?:企业|公司|单位|企業)(?:名称|名稱|全称)$/],
      ['registration', /^(?:(?:统一社会|社会)?信用代码|統一編號|统一编号)$/],
      ['phone', /^(?:(?:联系|公司|企业|办公|固定|咨询|聯絡)?(?:电话|電話)(?:号码)?|座机|固话)$/],
      ['phone', /^(?:公司|企业)?(?:传真|傳真)(?:号码)?$/],
      ['email', /^(?:(?:电子|企业|公司|联系|電子)?(?:邮箱|邮件|郵件|信箱)(?:地址)?|e-?mail)$/],
      ['address', /^(?:(?:公司|企业|单位|联系|详细|注册|办公|通讯|经营|登記)?地址|所在地)$/],
      ['url', /^(?:(?:公司|企业|官方)?(?:网址|网站|主页|網址|網站)|官网|官網)$/],
    ],
    people: {
      label: /^(?:法定代表人|法人代表|法人|(?:公司|企业)?(?:负责人|負責人)|代表人|联系人|聯絡人)$/,
      title: /^法|[负負][责責]人$|^代表人$/,
      phone: /^(?:(?:联系)?(?:手机|手機)(?:号码?)?|移动电话|行動電話)$/,
    },
  },
};
