import { type ContactDraft, emptyContactDraft } from '../../lib/domain/contact/contact';
import type { Labelled } from './labelled-books';
import { type MadeName, capital, chineseName, latinName, slip, rankOf } from './labelled-names';
import { type Random, pick, seeded, whole } from './random';

type Company = { name: string; short: string; form: string; host: string; switchboard: string; city: string; han: boolean };

const TITLES = ['CEO', 'Sales Manager', 'Buyer', 'Engineer', 'HR Director', 'Product Manager', 'CFO', 'Consultant'];
const HAN_TITLES = ['总经理', '销售经理', '采购经理', '工程师', '人力资源总监', '产品经理', '财务总监', '顾问'];
const CITIES = ['Berlin', 'Leeds', 'Austin', 'Boston', 'Denver', 'Toronto'];
const HAN_CITIES = ['上海', '北京', '深圳', '杭州', '成都', '武汉'];
const BRANDS = '远 锐 源 恒 图 智 星 海 兴 泰 信 宇 康 联 达 华 盛 创'.split(' ');
const TRADES = ['Foods', 'Robotics', 'Energy', 'Media', 'Labs', 'Logistics', 'Capital'];
const HAN_TRADES = ['网络科技', '机械', '咨询', '物流', '软件', '生物医药'];
const NICK: Readonly<Record<string, string>> = {
  William: 'Bill',
  Robert: 'Bob',
  James: 'Jim',
  Michael: 'Mike',
  Elizabeth: 'Liz',
  Thomas: 'Tom',
  Jennifer: 'Jen',
  Richard: 'Rick',
};
const TRADITIONAL: Readonly<Record<string, string>> = {
  张: '張',
  刘: '劉',
  陈: '陳',
  杨: '楊',
  华: '華',
  国: '國',
  东: '東',
  兰: '蘭',
  红: '紅',
};

const digits = (random: Random, count: number) => Array.from({ length: count }, () => whole(random, 0, 9)).join('');

/** One of the book's companies; the same for the same number. */
function companyOf(number: number): Company {
  const random = seeded(number * 7919 + 13);
  const han = random() < 0.4;
  if (han) {
    const brand = pick(random, BRANDS) + pick(random, BRANDS) + pick(random, BRANDS);
    const short = brand + pick(random, HAN_TRADES);
    return {
      name: short,
      short: brand,
      form: pick(random, ['有限公司', '股份有限公司', '集团有限公司']),
      host: `c${number}.example`,
      switchboard: `021-6${digits(random, 7)}`,
      city: pick(random, HAN_CITIES),
      han,
    };
  }
  const brand = `${latinName(random, 0.8).surname}`;
  return {
    name: `${brand} ${pick(random, TRADES)}`,
    short: brand,
    form: pick(random, ['Inc.', 'Ltd', 'LLC', 'GmbH']),
    host: `${brand.toLowerCase()}${number}.example`,
    switchboard: `+1 312 ${whole(random, 220, 989)} ${digits(random, 4)}`,
    city: pick(random, CITIES),
    han,
  };
}

/** The records of one customer: what five kinds of sources show of them. Some live in a household, some changed the employer. */
export function crmRecords(random: Random, size: number, entity: number): Labelled[] {
  const company = companyOf(rankOf(random, Math.ceil(size / 6)));
  const name = company.han ? (random() < 0.85 ? chineseName(random) : { ...latinName(random, 0.2) }) : latinName(random, 0.2);
  const later = random() < 0.1 ? companyOf(rankOf(random, Math.ceil(size / 6))) : company;
  const mobile = company.han
    ? `1${pick(random, ['38', '39', '59', '86'])}${digits(random, 8)}`
    : `+1 312 ${whole(random, 220, 989)} ${digits(random, 4)}`;
  const own =
    random() < 0.3
      ? `${name.given}${name.surname}${whole(random, 1, 999)}@${pick(random, ['gmail.com', 'qq.com', 'outlook.com'])}`.toLowerCase()
      : undefined;
  const page =
    random() < 0.4 ? `https://www.linkedin.com/in/${name.given}-${name.surname}-${entity.toString(36)}`.toLowerCase() : undefined;
  const title = whole(random, 0, 7);
  const login = pick(random, [`${name.given}.${name.surname}`, `${name.given[0]}${name.surname}`, name.given]).toLowerCase();
  const records = pick(random, [1, 1, 1, 2, 2, 3, 4]);
  const found: Labelled[] = [];
  for (let copy = 0; copy < records; copy += 1) {
    const at = copy > 0 && random() < 0.5 ? later : company;
    const draft = emptyContactDraft('individual', writtenName(random, name));
    if (random() < 0.85)
      draft.orgs = [
        {
          id: 'o',
          name: writtenCompany(random, at),
          ...(random() < 0.6 && { title: (at.han ? HAN_TITLES : TITLES)[title] }),
          current: true,
        },
      ];
    const mails = [
      random() < 0.55 ? `${login}@${at.host}` : undefined,
      own && random() < 0.4 ? own : undefined,
      random() < 0.06 ? `info@${at.host}` : undefined,
    ];
    draft.emails = mails.flatMap((address, index) => (address ? [{ id: `e${index}`, address }] : []));
    const phones = [
      random() < 0.45 ? mobile : undefined,
      random() < 0.25 ? at.switchboard + (random() < 0.3 ? ` ext ${100 + title}${entity % 90}` : '') : undefined,
    ];
    draft.phones = phones.flatMap((raw, index) => (raw ? [{ id: `p${index}`, raw }] : []));
    if (page && random() < 0.5) draft.profiles = [{ id: 's', service: 'linkedin', uri: page }];
    if (random() < 0.3) draft.addresses = [{ id: 'a', full: at.city, locality: at.city }];
    found.push({ entity, draft });
  }
  if (random() < 0.04) found.push(relative(random, name, mobile, entity));
  return found;
}

/** Somebody else of the household: the same surname and phone. Entities of relatives are below zero. */
function relative(random: Random, name: MadeName, phone: string, entity: number): Labelled {
  const other = name.han ? chineseName(random) : latinName(random, 0);
  const full = name.han && other.han ? name.han.surname + other.han.given : `${other.given} ${name.surname}`;
  const draft: ContactDraft = emptyContactDraft('individual', full);
  draft.phones = [{ id: 'p', raw: phone }];
  return { entity: -1 - entity, draft };
}

function writtenName(random: Random, name: MadeName): string {
  if (name.han) {
    const way = random();
    if (way < 0.55) return name.han.surname + name.han.given;
    if (way < 0.65) return Array.from(name.han.surname + name.han.given, (letter) => TRADITIONAL[letter] ?? letter).join('');
    if (way < 0.8) return `${name.given} ${name.surname}`;
    if (way < 0.9) return `${name.surname} ${name.given}`;
    return `${name.surname}, ${name.given} (${name.han.surname}${name.han.given})`;
  }
  const way = random();
  const given =
    way < 0.06
      ? (NICK[name.given] ?? name.given)
      : way < 0.09
        ? `${name.given[0]}.`
        : way < 0.15
          ? `${name.given} ${pick(random, ['A.', 'J.', 'M.'])}`
          : name.given;
  const surname = way > 0.94 ? capital(slip(random, name.surname.toLowerCase())) : name.surname;
  if (way > 0.88 && way < 0.92) return `${surname}, ${given}`;
  return way > 0.84 && way < 0.88 ? `${given} ${surname}`.toUpperCase() : `${given} ${surname}`;
}

function writtenCompany(random: Random, { name, short, form, city, han }: Company): string {
  const way = random();
  if (way < 0.15) return short;
  if (way < 0.4) return name;
  return han ? `${random() < 0.5 ? `${city}市` : city}${name}${form}` : `${name} ${form}`;
}
