import { isTitleText } from './title-words';
import { HAN_COMPOUND, JAPANESE_SURNAME } from './local-surnames';
import type { NameSpan } from './name-span';

/** Surnames of one character, simplified and traditional, and those of two. */
const HAN_SURNAMES = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺顾毛郝龚邵万钱严赖覃洪武莫孔汤温康施牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝戴叢張劉陳楊黃趙吳孫馬羅鄭謝許韓鄧馮蕭葉蔣餘盧鍾譚陸範賈鄒尹閆賀顧龔萬錢嚴賴湯溫龐顏倪莊聶魯呂蘇孟簡闕練塗龍駱藍連歐鄔邊師喬齊紀應關蘭衛項單寧励厉厲諶谌逯郁储儲束鞠贡冀郜鄂蔺藺暨阙竺权巢朴'.split(
    '',
  ),
);
const HAN_NOT_NAME =
  /(?:联系|聯絡|我们|我們|电话|電話|邮箱|邮件|地址|传真|傳真|手机|手機|首页|关于|團隊|团队|公司|集团|部门|部門|职务|職務|姓名|新闻|产品|產品|服务|服務|更多|登录|注册|搜索|版权|目录|通讯录|人员|办公|订单|日期|总计|收件|发件|主题|员工|客户|客戶|详情|周一|营业|中心|大学|學院|学院|学校|医院|有限|工程|技术|技術|管理|系统|系統|设备|設備|科技|文化|教育|信息|資訊|网站|網站|平台|方案|活动|活動|建设|政府|委员|會議|会议|研究|生产|销售|采购|开发|设计|制造|业务|招聘|加盟|案例|资料|下载|留言|帮助|說明|说明|介绍|简介|簡介|概况|历程|荣誉|资质|理念|优势|动态|公告|通知|政策|法规|国际|全国|中国|北京|上海|广州|深圳|同志)/;

/** A Chinese personal name: a known surname and one or two more characters, after a surname of two characters up to two. */
function isHanName(text: string): boolean {
  if (!/^\p{Script=Han}{2,4}$/u.test(text) || HAN_NOT_NAME.test(text)) return false;
  if (HAN_COMPOUND.test(text)) return text.length >= 3;
  return text.length <= 3 && HAN_SURNAMES.has(text.charAt(0));
}

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
/** The same with a space before it, and what a Chinese card puts behind. */
const FOLLOWS = /^\s*(?:先生|女士|小姐|老师|老師|教授|博士|様|さん|氏|님|씨)/;
const LABEL =
  /^(?:姓名|联系人|聯絡人|联络人|负责人|業務擔當|主讲人|讲者|作者|氏名|お名前|担当者?|代表者?|이름|성명|담당자?|대표자?|الاسم|שם)\s*[:：]\s*/u;
const PIECE = /[^\s\u3000|｜/／,，、;；:：()（）[\]【】<>《》•·–—_~-]+/gu;

/** Names in scripts without capitals: Chinese, Japanese, Korean, Thai, Arabic, Hebrew, Devanagari. Short lines only: running text has no edges to tell names by. */
export function localNames(line: string): NameSpan[] {
  if (line.length > 240 || !/\p{Lo}/u.test(line)) return [];
  const label = LABEL.exec(line)?.[0].length ?? 0;
  const pieces = [...line.slice(label).matchAll(PIECE)].slice(0, 60).flatMap((match) => {
    // 陈思远Shawn Chen
    const parts = match[0].split(/(?<=\p{Script=Han})(?=[A-Z])|(?<=[A-Za-z])(?=\p{Script=Han})/u);
    let start = match.index + label;
    return parts.map((text) => ({ text, start: (start += text.length) - text.length }));
  });
  const spans: NameSpan[] = [];
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i];
    const next = pieces[i + 1];
    if (!piece) break;
    const gap = next ? line.slice(piece.start + piece.text.length, next.start) : '';
    const pair = next && /^[\s\u3000·]{1,2}$/u.test(gap) ? line.slice(piece.start, next.start + next.text.length) : undefined;
    if (pair !== undefined && gap === '·' && isDotted(piece.text, next?.text ?? '')) {
      spans.push(spanAt(line, piece.start, pair));
      i++;
    } else if (pair !== undefined && isPair(piece.text, next?.text ?? '')) {
      spans.push(spanAt(line, piece.start, withoutHonorific(pair)));
      i++;
    } else if (isSingle(piece.text)) spans.push(spanAt(line, piece.start, withoutHonorific(piece.text)));
  }
  return [...spans, ...phrase(line)];
}

/** 王小明先生 is 王小明; 王先生 stays what he is called. */
function withoutHonorific(text: string): string {
  const bare = text.replace(HONORIFIC, '');
  return bare.replace(/\s/g, '').length >= 2 ? bare.trimEnd() : text;
}

/** 阿依古丽·买买提, 迈克尔·哈特曼: peoples of longer names, and foreigners. */
function isDotted(first: string, second: string): boolean {
  return (
    /^\p{Script=Han}{2,6}$/u.test(first) &&
    /^\p{Script=Han}{2,6}$/u.test(second) &&
    !isTitleText(first) &&
    !isTitleText(second) &&
    !HAN_NOT_NAME.test(first + second)
  );
}

/** 田中 太郎, 王 伟, 김 철수 */
function isPair(first: string, second: string): boolean {
  const given = second.replace(HONORIFIC, '');
  if (isTitleText(second) || given === '') return false;
  if (JAPANESE_SURNAME.exec(first)?.[0] === first) return /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々]{1,4}$/u.test(given);
  if (/^\p{Script=Han}$/u.test(first)) return /^\p{Script=Han}{1,2}$/u.test(given) && isHanName(first + given);
  return /^[가-힣]{1,2}$/.test(first) && /^[가-힣]{2}$/.test(given) && KOREAN_NAME.test(first + given) && !KOREAN_OTHER.test(given);
}

function isSingle(text: string): boolean {
  const bare = text.length > 2 ? text.replace(HONORIFIC, '') : text;
  if (/^\p{Script=Han}+$/u.test(bare)) {
    if (isTitleText(bare)) return false;
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
  if (words.length < 2 || words.length > 5 || isTitleText(head)) return [];
  return [spanAt(line, line.indexOf(head), head)];
}

function spanAt(line: string, start: number, text: string): NameSpan {
  const words = text.replace(ARABIC_TITLE, '').split(/[\s\u3000·]+/u);
  return {
    text,
    words,
    before: line.slice(0, start).trimEnd(),
    rest: line
      .slice(start + text.length)
      .replace(FOLLOWS, '')
      .trimStart(),
    script: 'local',
    honorific: HONORIFIC.test(text) || ARABIC_TITLE.test(text) || FOLLOWS.test(line.slice(start + text.length)),
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
    const surname = japanese.length >= 2 ? japanese.length : HAN_COMPOUND.test(bare) ? 2 : 1;
    const given = Array.from(bare.slice(surname));
    const typical = given.filter((character) => GIVEN_CHARACTERS.includes(character)).length;
    const weight = given.length === 0 ? 0 : japanese.length >= 2 ? 1 : typical / given.length;
    if (/\p{Script=Han}·\p{Script=Han}/u.test(text)) return { given: 0.7, family: 0, other: false };
    return { given: HONORIFIC.test(text) ? 1 : weight, family: 1, other: HAN_STOP.test(bare) };
  }
  if (/^[가-힣]+$/.test(bare)) return { given: 0.7, family: 1, other: KOREAN_OTHER.test(bare) };
  if (THAI_NAME.test(text)) return { given: 1, family: 1, other: false };
  const known = words.some((word) => ARABIC_GIVEN.has(word) || HEBREW_GIVEN.has(word) || HINDI_GIVEN.has(word));
  return { given: known ? 1 : 0, family: 0, other: before !== '' };
}
