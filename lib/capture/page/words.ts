/** Word lists and patterns by which a line is taken for a name, a title or an organisation. Small on purpose: they travel into the page. */

const TITLE =
  /\b(?:manager|director|officer|president|chief|head|lead|leader|engineer|developer|designer|architect|analyst|consultant|assistant|secretary|sales|marketing|founder|partner|owner|buyer|purchasing|procurement|accountant|controller|lawyer|counsel|attorney|professor|lecturer|researcher|scientist|specialist|coordinator|representative|executive|supervisor|administrator|advisor|adviser|agent|editor|nurse|physician|surgeon|technician|operator|associate|treasurer|chair(?:man|woman|person)?|vp|ceo|cto|cfo|coo|cmo|cio|hr|support|operations|logistics|recruiter|trainee|intern|principal|teacher|planner|producer|strategist|geschäftsführer(?:in)?|leiter(?:in)?|directeur|directrice|gerente|responsable)\b/i;
const TITLE_HAN =
  /(?:总经理|副总|总监|经理|主管|主任|总裁|董事长|董事|工程师|设计师|架构师|顾问|助理|秘书|销售|采购|市场|专员|代表|会计|财务|教授|讲师|研究员|律师|医生|创始人|合伙人|负责人|店长|客服|院长|校长|部长|科长|处长|主席|秘书长|运营|行政|人事)/;
const ORG =
  /(?:\b(?:inc|incorporated|ltd|limited|llc|llp|plc|gmbh|ag|kg|corp|corporation|company|co|s\.?a\.?s?|s\.?r\.?l|b\.?v|n\.?v|oy|ab|pty|group|holdings|university|institute|foundation|association|bank|hospital|laboratories|labs|studio|partners|industries|trading)\b\.?$|(?:公司|集团|大学|学院|医院|银行|研究所|研究院|事务所|工厂|协会|中心|株式会社))/i;
const NOT_NAME =
  /\b(?:contact|team|about|email|e-mail|mail|phone|tel|mobile|fax|address|home|office|news|blog|privacy|terms|imprint|impressum|copyright|rights|reserved|login|log|sign|menu|search|services?|products?|careers?|jobs|our|us|the|and|for|with|your|you|we|more|read|view|download|directory|department|street|road|avenue|floor|suite|welcome|click|here|order|invoice|total|date|name|people|staff|management|headquarters|profile|website|subject|from|to|opening|hours|monday|press|enquiries|inquiries|support|info|desk|reply|forward|inbox|shipping|billing|customer|company|follow|get|make|quote|reservations?|program|locat(?:or|ions?)|library|branch|north|south|east|west|park|building|village|hotel|cent(?:er|re)|faqs?|pricing|express|solutions|resources?|information|health|city|county|university|college|school|church|world|international|online|store|shop|site|sitemap|map|page|web|blog|book|video|photo|free|new|best|all|any|what|how|why|when|where|who|terms|policy|members?(?:hip)?|events?|assistance|recruiting|application|academy|clinic|township|sites|community|homes|works|tell|other|common|training|on|in|at|of|by|a|an|is|are|or|as)\b/i;
const NOT_NAME_HAN =
  /(?:联系|我们|电话|邮箱|邮件|地址|传真|手机|首页|关于|团队|公司|集团|部门|职务|姓名|新闻|产品|服务|更多|登录|注册|搜索|版权|目录|通讯录|人员|办公|订单|日期|总计|收件|发件|主题|员工|客户|详情|周一|营业|中心|大学)/;

/** The hundred most frequent Chinese surnames and the compound ones, simplified and traditional. */
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺顾毛郝龚邵万钱严赖覃洪武莫孔汤温康施牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝張劉陳楊黃趙吳孫馬羅鄭謝許韓鄧馮蕭葉蔣餘盧鍾譚陸範賈鄒尹閆賀顧龔萬錢嚴湯溫龐顏倪莊聶魯';
const COMPOUND = /^(?:欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|长孙|宇文|夏侯|端木|南宫|独孤|轩辕)/;

/** A Chinese personal name: a known surname and one or two (after a compound surname up to two) more characters. */
export function isHanName(text: string): boolean {
  const bare = text.replace(/[\s\u3000·]/g, '');
  if (!/^\p{Script=Han}{2,4}$/u.test(bare) || NOT_NAME_HAN.test(bare)) return false;
  if (COMPOUND.test(bare)) return bare.length >= 3;
  return bare.length <= 3 && SURNAMES.includes(bare.charAt(0)) && !isTitle(bare);
}

/** Two to five capitalised words without digits, or a Han name, or both side by side. */
export function isName(text: string): boolean {
  if (text.length > 60 || text.length < 2 || /[\d@/|:;!?%&+=#"<>]/.test(text)) return false;
  const mixed = /^(.*?)[\s(（]*(\p{Script=Han}[\p{Script=Han}\s·]{1,6})[)）\s]*(.*)$/u.exec(text);
  if (mixed) {
    const latin = `${mixed[1] ?? ''} ${mixed[3] ?? ''}`.trim();
    return isHanName(mixed[2] ?? '') && (latin === '' || isLatinName(latin));
  }
  return isLatinName(text);
}

const PARTICLE = /^(?:van|von|de|der|den|da|di|del|della|du|la|le|el|al|bin|ibn|dos|das|ter|ten|y|e|zu|af|av)$/;
const SUFFIX = /^(?:jr|sr|ii|iii|iv|phd|ph\.d|md|m\.d|mba|cfa|cpa|esq|dds|rn|pe)\.?$/i;

function isLatinName(text: string): boolean {
  const words = text
    .replace(/[,()（）]/g, ' ')
    .trim()
    .split(/\s+/);
  const core = words.filter((word) => !SUFFIX.test(word));
  if (core.length < 2 || core.length > 5 || NOT_NAME.test(text) || isTitle(text) || ORG.test(text)) return false;
  let capitals = 0;
  for (const word of core) {
    if (PARTICLE.test(word)) continue;
    if (!/^(?:\p{Lu}[\p{L}\p{M}'’.-]*|[OD]['’]\p{Lu}[\p{L}\p{M}-]*|\p{Lo}+)$/u.test(word)) return false;
    capitals++;
  }
  return capitals >= 2 || (capitals === 1 && core.some((word) => PARTICLE.test(word)));
}

/** A job title by its words. */
export function isTitle(text: string): boolean {
  return text.length <= 100 && !/[@]|\d{5}/.test(text) && (TITLE.test(text) || TITLE_HAN.test(text));
}

/** An organisation by its legal form or kind. */
export function isOrgName(text: string): boolean {
  return text.length >= 3 && text.length <= 100 && !/[@]|\d{6}/.test(text) && ORG.test(text.replace(/[,.\s]+$/, ''));
}
