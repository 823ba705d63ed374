import { isHanName, isTitle } from '../page/words';
import type { NameSpan } from './name-span';

const JAPANESE_SURNAME =
  /^(?:佐藤|鈴木|高橋|田中|伊藤|渡辺|渡邊|渡邉|山本|中村|小林|加藤|吉田|山田|佐々木|山口|松本|井上|木村|林|斎藤|斉藤|齋藤|清水|山崎|森|池田|橋本|阿部|石川|山下|中島|石井|小川|前田|岡田|長谷川|藤田|後藤|近藤|村上|遠藤|青木|坂本|福田|太田|西村|藤井|金子|岡本|藤原|中野|三浦|原田|中川|松田|竹内|小野|田村|中山|和田|石田|森田|上田|原|内田|柴田|酒井|宮崎|横山|高木|安藤|宮本|大野|小島|谷口|今井|工藤|高田|増田|丸山|杉山|村田|大塚|新井|小山|平野|藤本|河野|上野|野口|武田|松井|千葉|菅原|岩崎|久保|木下|佐野|野村|松尾|市川|菊地|菊池|杉本|古川|大西|島田|水野|桜井|高野|渡部|吉川|山内|西田|飯田|西川|小松|北村|安田|五十嵐|川口|平田|関|中田|久保田|服部|東|岩田|土屋|川崎|福島|本田|辻|樋口|秋山|田口|永井|中西|吉村|川上|石原|大橋|松岡|馬場|浜田|森本|星野|矢野|浅野|大島|吉岡|小池|野田|熊谷|大久保|片山|黒田|堀|尾崎|望月|永田|内藤|松村|西山|大谷|平井|大石|岩本|河村|早川|須藤|荒木|小田|川村|飯塚|黒木|堀内|三宅|桑原|白石|渡|桐山|神田|相沢|北川|結城|榊原|瀬戸|水谷)/;
const KOREAN_NAME =
  /^(?:김|이|박|최|정|강|조|윤|장|임|한|오|서|신|권|황|안|송|류|유|전|홍|고|문|양|손|배|백|허|남|심|노|하|곽|성|차|주|우|구|민|나|진|지|엄|채|원|천|방|공|현|함|변|염|여|추|도|소|석|선|설|마|길|연|위|표|명|기|반|왕|금|옥|육|인|맹|제|모|남궁|황보|제갈|선우|독고)[가-힣]{1,2}$/;
const KOREAN_OTHER =
  /^(?:안내|소개|문의|서비스|제품|회사|공지|채용|인사|고객|지원|연락|주소|전화|팩스|이메일|홈|메뉴|로그인|회원|정보|약관|개인|정책|오시는|이용|고객센터|기술|사업|연혁|조직도|지도|전체|더보기|신청|자료|주문|구매|배송|문화|교육|한국|서울|부산|대구|인천|광주|대전|울산|제주|강원|경기|부장|과장|차장|대리|사원|이사|상무|전무|사장|회장|팀장|본부장|실장|대표|주임|연구원|선임|책임|수석|원장|교수|박사|마케팅|영업부|총무부|기획부|개발부|인사부|재무부|지점|본사|이전|다음|목록|조회|제목|작성자|등록일|성명|직위|직책|부서|담당|이름)$/;
const THAI_NAME = /^(?:นาย|นาง|นางสาว|คุณ|ดร\.|ผศ\.|รศ\.|ศ\.)\s?[\p{Script=Thai}\p{M}]{2,20}\s[\p{Script=Thai}\p{M}]{2,24}$/u;
const ARABIC_GIVEN = new Set(
  'محمد أحمد احمد محمود علي حسن حسين عمر عثمان خالد سعيد سعد فهد فيصل عبدالله عبد عبدالرحمن عبدالعزيز إبراهيم ابراهيم يوسف مصطفى طارق سامي سامر كريم ياسر وليد هشام ماجد ناصر نادر رامي زياد باسم بلال جمال حمزة رشيد سلمان سلطان صالح صلاح طلال عادل عماد غسان فادي قاسم مازن مروان منصور منير نبيل هاني وائل يحيى فاطمة عائشة مريم سارة نور ليلى هدى منى رنا ريم دينا سلمى سمر سميرة سناء شيماء عبير غادة لينا مها نادية نجلاء نهى هالة هبة هند ياسمين زينب رانيا رشا أمل إيمان أسماء آمنة خديجة لمى جميلة حنان دانة شهد لطيفة موضي نورة هيا رضا امیر علیرضا مهدی حسین محمدرضا زهرا مریم سارا نرگس'.split(
    ' ',
  ),
);
const ARABIC_TITLE = /^(?:د|م|أ|الدكتور|الدكتورة|دكتور|المهندس|المهندسة|مهندس|الأستاذ|الأستاذة|السيد|السيدة|الشيخ)[./\s]+/;
const HEBREW_GIVEN = new Set(
  'דוד משה יוסף אברהם יעקב יצחק שרה רחל רבקה לאה מרים אסתר רות דניאל יונתן נועם איתי עומר אורי גיל רון דן אבי יוסי מיכאל אלון עמית ניר שי אייל אלי ערן עופר רונן גיא טל יעל מיכל נועה תמר שירה הילה ענת דנה ליאת אורית רונית סיגל מאיה שלומית עדי הדס קרן ורד אפרת איילת נטע חנה'.split(
    ' ',
  ),
);
const HINDI_GIVEN = new Set(
  'राम श्याम राहुल रोहित अमित अनिल सुनील राजेश संजय विजय अजय मनोज राकेश सुरेश महेश दिनेश मुकेश अशोक विनोद प्रमोद रवि मोहन सोहन कृष्ण गोपाल हरि शिव गणेश आकाश विकास प्रकाश दीपक संदीप प्रदीप कुलदीप अर्जुन करण वरुण तरुण नितिन सचिन विक्रम आनंद अरविंद सीता गीता रीता नीता सुनीता अनीता कविता सविता प्रिया पूजा नेहा स्नेहा अंजलि दीपिका ज्योति रेखा राधा मीना रीना टीना शोभा आशा उषा निशा मनीषा किरण सरिता ममता माया लक्ष्मी सरस्वती पार्वती'.split(
    ' ',
  ),
);
const HONORIFIC = /(?:先生|女士|小姐|老师|老師|教授|博士|様|さん|氏|先輩|님|씨)$/;
const LABEL =
  /^(?:姓名|联系人|聯絡人|联络人|负责人|業務擔當|主讲人|讲者|作者|氏名|お名前|担当者?|代表者?|이름|성명|담당자?|대표자?|الاسم|שם)\s*[:：]\s*/u;
const PIECE = /[^\s\u3000|｜/／,，、;；:：()（）[\]【】<>《》•·–—_~-]+/gu;

/** Names in scripts without capitals: Chinese, Japanese, Korean, Thai, Arabic, Hebrew, Devanagari. Short lines only: running text has no edges to tell names by. */
export function localNames(line: string): NameSpan[] {
  if (line.length > 90 || !/\p{Lo}/u.test(line)) return [];
  const label = LABEL.exec(line)?.[0].length ?? 0;
  const pieces = [...line.slice(label).matchAll(PIECE)].slice(0, 12).map((match) => ({ text: match[0], start: match.index + label }));
  const spans: NameSpan[] = [];
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i];
    const next = pieces[i + 1];
    if (!piece) break;
    const gap = next ? line.slice(piece.start + piece.text.length, next.start) : '';
    const pair = next && /^[\s\u3000·]+$/u.test(gap) ? line.slice(piece.start, next.start + next.text.length) : undefined;
    if (pair !== undefined && isPair(piece.text, next?.text ?? '', line.length === pair.length)) {
      spans.push(spanAt(line, piece.start, pair));
      i++;
    } else if (isSingle(piece.text)) spans.push(spanAt(line, piece.start, piece.text));
    if (spans.length > 0 && i > 4) break;
  }
  return [...spans, ...phrase(line)];
}

/** 田中 太郎, 王 伟, 김 철수 */
function isPair(first: string, second: string, alone: boolean): boolean {
  const given = second.replace(HONORIFIC, '');
  if (isTitle(second) || given === '') return false;
  if (JAPANESE_SURNAME.exec(first)?.[0] === first) return /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々]{1,4}$/u.test(given);
  if (/^\p{Script=Han}{1,2}$/u.test(first))
    return alone && first.length === 1 && /^\p{Script=Han}{1,2}$/u.test(given) && isHanName(first + given);
  return /^[가-힣]{1,2}$/.test(first) && /^[가-힣]{2}$/.test(given) && KOREAN_NAME.test(first + given) && !KOREAN_OTHER.test(given);
}

function isSingle(text: string): boolean {
  const bare = text.length > 2 ? text.replace(HONORIFIC, '') : text;
  if (/^\p{Script=Han}+$/u.test(bare)) {
    if (isTitle(bare)) return false;
    const family = JAPANESE_SURNAME.exec(bare)?.[0];
    if (family !== undefined && family.length >= 2 && bare.length - family.length >= 1 && bare.length <= 6) return true;
    return isHanName(bare) || (bare.length === 1 && text !== bare && isHanName(`${bare}伟`));
  }
  const mixed = JAPANESE_SURNAME.exec(bare)?.[0];
  if (mixed !== undefined && mixed.length >= 2)
    return /^[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]{1,4}$/u.test(bare.slice(mixed.length));
  return /^[가-힣]{3,4}$/.test(bare) && KOREAN_NAME.test(bare) && !KOREAN_OTHER.test(bare) && !KOREAN_OTHER.test(bare.slice(1));
}

/** Two to five words of a script without capitals, alone on the line or before a comma or dash. */
function phrase(line: string): NameSpan[] {
  const head = (/^[^,،|:–—-]{3,50}/u.exec(line)?.[0] ?? '').trim();
  if (!/^[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thai}\p{Script=Devanagari}\p{M}\s.'"׳״/]+$/u.test(head)) return [];
  if (THAI_NAME.test(head)) return [spanAt(line, line.indexOf(head), head)];
  const words = head
    .replace(ARABIC_TITLE, '')
    .replace(/^(?:ד"ר|ד״ר|פרופ'|עו"ד|श्री|श्रीमती|डॉ\.?)\s+/u, '')
    .split(/\s+/);
  if (words.length < 2 || words.length > 5 || isTitle(head)) return [];
  return [spanAt(line, line.indexOf(head), head)];
}

function spanAt(line: string, start: number, text: string): NameSpan {
  const words = text.replace(ARABIC_TITLE, '').split(/[\s\u3000·]+/u);
  return {
    text,
    words,
    before: line.slice(0, start).trimEnd(),
    rest: line.slice(start + text.length).trimStart(),
    script: 'local',
    honorific: HONORIFIC.test(text) || ARABIC_TITLE.test(text),
    degree: false,
    cutBehind: 0,
    cutBefore: 0,
  };
}

const GIVEN_CHARACTERS =
  '伟偉芳娜敏静靜丽麗强強磊军軍洋勇艳艷杰傑涛濤明超秀霞平刚剛桂英华華玉兰蘭红紅梅玲燕飞飛鹏鵬辉輝鑫波斌宇浩凯凱健俊帆帅旭宁寧龙龍林琳琴丹萍颖穎莉雪琪琦瑶瑤婷娟娥娇嬌慧惠倩欣佳嘉晓曉晨阳陽宏鸿鴻志智建国國庆慶东東海江峰锋鋒毅文武博子轩軒涵梓诗詩雨思怡悦悅彤萱妍雅雯蕾薇菲菁莹瑩璐瑞珍珊珠翠云雲月春夏秋冬心美淑贞貞君康永福贵貴荣榮富兴興祥吉泰安乐樂仁义義礼信忠孝德善良清正民立新家宝寶少小大光亮星天成功豪雄威振兵跃躍进進远遠达達迪洁潔冰凤鳳莲蓮菊香素爱愛卫衛娅婭媛姗姍芸苗茜蓉颜彦哲睿昊天宸铭銘泽澤洪源江河湘沛沁淼森松柏桐楠樂皓晗昕昱晶晟景煜炜煒烨燁焕煥然熙凡萌一以之可若如意语語亦奕逸怀懷恒恆恩';
const HAN_STOP =
  /^(?:安全|安装|方案|方法|方式|金融|时间|時間|成功|项目|管理|白酒|石油|任务|计划|连锁|车间|师资|全部|解决|高级|高端|高清|高校|周边|周期|周末|马上|常见|常规|常用|包装|包括|包含|文化|文章|文件|华东|华南|华北|华中|江苏|江西|江南|江门|宁波|宁夏|安徽|海南|海外|广东|于是|关注|关闭|任何|任职|何时|何地|严选|严格|水平|水利|水质|花园|时尚|时代|时事|时长|单位|单价|单元|单身|单独|明星|明细|明天|程序|程度|全国|全球|全面|全年|全新|全站|全文|温馨|温度|温州|马达|牛奶|牛肉|石材|石家庄|金属|金额|金牌|金奖|金华|成立|成员|成果|成都|成本|成分|成交|成人|党建|党委|党政|党员|柳州|郑州|徐州|苏州|杭州|常州|胡同|蓝色|白色|黄色|黄金|黄山|雷达|龙头|童装|童年|童话|路线|路由|车辆|车型|项链|包邮|和谐|申请|申报|向导|古典|古代|古镇|温泉|经营|经济|万元|万科|广告|莫斯科|史上|史料|常务|农业|农村|农产品|司法|司机|卓越|冷链|利率|党风|从业|曲线|步骤|易购|齐全|习惯|尚品|宣传|支付|支持|国际|陆续|元素|查看|查询|查找|武汉|武器|阳光|巩固|游戏|游客|游泳|通知|明确|边界|强制|景区|乐园|喜欢|安心|安排|毛利|房产|房屋|房价|应用|应急|应收|相关|相册|宝贝|章程|云南|云端|云计算|谷歌|伍佰|沙发|干货|解读|祝福|符合|危机|成就|宁静|权威|权益|容易|商务|商城|商品|商家|牧场|党史|方便|方向|洪水|包子|夏季|夏天|冬季|余额|钱包|米饭|米粉|贝壳|江山|双方|白领|康复|康养|苗木|凌晨|殷切|谈判|花卉|华为|席位|明年|季度|季节|牛仔|盛大|盛世|林业|林区|谢谢|路径|路演|伊朗|宫殿|甘肃|邢台|宗旨|宗教|洛阳|汪洋|汤臣)/;

/** How far a name in such a script is one by its given part, 0 to 1, and by its family part. */
export function localWeights({ text, words, before }: Pick<NameSpan, 'text' | 'words' | 'before'>): {
  given: number;
  family: number;
  other: boolean;
} {
  const bare = words.join('').replace(HONORIFIC, '');
  if (/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々]+$/u.test(bare)) {
    const japanese = JAPANESE_SURNAME.exec(bare)?.[0] ?? '';
    const surname =
      japanese.length >= 2
        ? japanese.length
        : /^(?:欧阳|歐陽|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|长孙|宇文|夏侯)/.test(bare)
          ? 2
          : 1;
    const given = [...bare.slice(surname)];
    const typical = given.filter((character) => GIVEN_CHARACTERS.includes(character)).length;
    const weight = given.length === 0 ? 0 : japanese.length >= 2 ? 1 : typical / given.length;
    return { given: HONORIFIC.test(text) ? 1 : weight, family: 1, other: HAN_STOP.test(bare) };
  }
  if (/^[가-힣]+$/.test(bare)) return { given: 0.7, family: 1, other: KOREAN_OTHER.test(bare) };
  if (THAI_NAME.test(text)) return { given: 1, family: 1, other: false };
  const known = words.some((word) => ARABIC_GIVEN.has(word) || HEBREW_GIVEN.has(word) || HINDI_GIVEN.has(word));
  return { given: known ? 1 : 0, family: 0, other: before !== '' };
}
