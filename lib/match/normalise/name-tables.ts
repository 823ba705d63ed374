/** Words before or after a name that are not part of it, folded. */
export const TITLES: ReadonlySet<string> = new Set(
  'mr mrs ms miss mx dr prof professor sir dame lord lady herr frau hr fr m mme mlle monsieur madame sr sra srta senor senora dipl ing rev hon capt'.split(
    ' ',
  ),
);
/** Degrees and memberships after a name, folded, without dots. */
export const CREDENTIALS: ReadonlySet<string> = new Set(
  'phd md mba msc bsc ma ba llm jd cpa cfa pmp pe dds dvm esq cissp acca rn frcs meng beng mph mpa edd dphil'.split(' '),
);
/** What tells father from son. `sr` is also the Spanish Mr: at the end it is Senior. */
export const GENERATIONS: Readonly<Record<string, string>> = {
  jr: 'jr',
  junior: 'jr',
  sr: 'sr',
  senior: 'sr',
  ii: 'ii',
  iii: 'iii',
  iv: 'iv',
};

/** How a Chinese name is addressed, at its end. */
export const CHINESE_TITLES = /(?:先生|女士|小姐|老师|老師|教授|博士|医生|醫生|经理|經理|总经理|总监|律师|同学|师傅|总|總)$/;

export const COMPOUND_SURNAMES: ReadonlySet<string> = new Set(
  (
    '欧阳 歐陽 司马 司馬 诸葛 諸葛 上官 皇甫 尉迟 尉遲 司徒 令狐 慕容 东方 東方 独孤 獨孤 夏侯 公孙 公孫 长孙 長孫 宇文 端木 南宫 南宮 ' +
    '西门 西門 轩辕 軒轅 申屠 公冶 太史 钟离 鍾離 呼延 闻人 聞人 赫连 赫連 澹台 濮阳 濮陽 淳于 单于 東郭 东郭'
  ).split(' '),
);

/** Surnames of the Hundred Family Surnames in pinyin, as far as they are no common words of other languages' names. */
export const CHINESE_SURNAMES: ReadonlySet<string> = new Set(
  (
    'wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang han feng deng cao peng zeng ' +
    'xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren yao shen zhong cui tan fan liao shi jia xia fu fang zou xiong bai meng qin ' +
    'qiu hou yin xue yan lei long tao hao kong mao chang wan gu lai kang qian tang hong gong shao niu wen mo yi an wan ni nie yue shang tong ouyang ' +
    'sima zhuge shangguan situ murong dongfang xiahou gongsun linghu'
  ).split(' '),
);

/**
 * Surnames as Hong Kong and Taiwan spell them, with the pinyin of the characters that they mostly stand for. Facts: the Hong Kong Government's
 * Cantonese romanisation and Wade-Giles.
 */
export const REGIONAL_SURNAMES: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'wong:huang chan:chen cheung:zhang lee:li leung:liang lau:liu ng:wu chow:zhou kwok:guo ho:he tsang:zeng yip:ye lam:lin hui:xu tse:xie ' +
    'mak:mai fung:feng chiu:zhao yeung:yang law:luo tam:tan choi:cai kwan:guan yuen:yuan poon:pan yiu:yao lui:lei siu:xiao chu:zhu ' +
    'chang:zhang hsu:xu tsai:cai hsieh:xie chou:zhou kuo:guo tseng:zeng chiang:jiang hsiao:xiao yeh:ye chuang:zhuang tsao:cao hsueh:xue ' +
    'shih:shi teng:deng ting:ding tung:dong tu:du chin:jin lv:lu lyu:lu'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

/**
 * Share of people who bear a surname, coarsely. Chinese: the ranks published by the Ministry of Public Security (2020), in pinyin, so that
 * surnames that sound the same are together; English: US Census 2010 surnames (public domain).
 */
export const SURNAME_SHARES: Readonly<Record<string, number>> = {
  wang: 0.075,
  li: 0.074,
  zhang: 0.07,
  liu: 0.055,
  chen: 0.046,
  yang: 0.032,
  huang: 0.023,
  zhao: 0.021,
  wu: 0.026,
  zhou: 0.019,
  xu: 0.026,
  sun: 0.014,
  ma: 0.0125,
  zhu: 0.012,
  hu: 0.012,
  guo: 0.011,
  he: 0.015,
  lin: 0.011,
  gao: 0.01,
  luo: 0.009,
  zheng: 0.009,
  liang: 0.008,
  xie: 0.008,
  song: 0.007,
  tang: 0.008,
  han: 0.006,
  feng: 0.006,
  deng: 0.006,
  cao: 0.006,
  peng: 0.006,
  zeng: 0.005,
  xiao: 0.006,
  tian: 0.005,
  dong: 0.005,
  pan: 0.005,
  yuan: 0.005,
  cai: 0.005,
  jiang: 0.009,
  yu: 0.01,
  du: 0.004,
  ye: 0.004,
  cheng: 0.004,
  wei: 0.007,
  su: 0.004,
  lu: 0.009,
  ding: 0.004,
  ren: 0.003,
  yao: 0.003,
  shen: 0.003,
  zhong: 0.003,
  smith: 0.0083,
  johnson: 0.0066,
  williams: 0.0055,
  brown: 0.0049,
  jones: 0.0048,
  garcia: 0.004,
  miller: 0.0039,
  davis: 0.0038,
  rodriguez: 0.0037,
  martinez: 0.0036,
  hernandez: 0.0035,
  lopez: 0.003,
  gonzalez: 0.0028,
  wilson: 0.0027,
  anderson: 0.0027,
  thomas: 0.0026,
  taylor: 0.0025,
  moore: 0.0024,
  jackson: 0.0024,
  martin: 0.0024,
  lee: 0.0023,
  thompson: 0.0023,
  white: 0.0022,
  harris: 0.0021,
  clark: 0.0019,
  lewis: 0.0018,
  robinson: 0.0018,
  walker: 0.0018,
  young: 0.0016,
  nguyen: 0.0015,
  kim: 0.0009,
  muller: 0.003,
  schmidt: 0.0025,
  dupont: 0.0005,
  silva: 0.003,
  santos: 0.002,
  patel: 0.0008,
  singh: 0.0008,
  sato: 0.004,
  suzuki: 0.004,
};
