const TITLE =
  /\b(?:manager|director|officer|president|chief|head|lead|leader|engineer|developer|designer|architect|analyst|consultant|assistant|secretary|sales|marketing|founder|partner|owner|buyer|purchasing|procurement|accountant|controller|lawyer|counsel|attorney|professor|lecturer|researcher|scientist|specialist|coordinator|representative|executive|supervisor|administrator|advisor|adviser|agent|editor|nurse|physician|surgeon|technician|operator|associate|treasurer|chair(?:man|woman|person)?|vp|ceo|cto|cfo|coo|cmo|cio|hr|support|operations|logistics|recruiter|trainee|intern|principal|teacher|planner|producer|strategist|geschäftsführer(?:in)?|leiter(?:in)?|directeur|directrice|gerente|responsable)\b/i;
const TITLE_HAN =
  /(?:总经理|副总|总监|经理|主管|主任|总裁|董事长|董事|工程师|设计师|架构师|顾问|助理|秘书|销售|采购|市场|专员|代表|会计|财务|教授|讲师|研究员|律师|医生|创始人|合伙人|负责人|店长|客服|院长|校长|部长|科长|处长|主席|秘书长|运营|行政|人事)/;

const MORE =
  /^(?:vice|deputy|senior|junior|sr|jr|co-?founder|founding|managing|general|acting|interim|former|regional|national|area|district|division|group|chief|mayor|councill?or|councilm[ae]n|councilwoman|senator|congressm[ae]n|governor|minister|ambassador|commissioner|sheriff|judge|justice|bishop|pastor|father|deacon|captain|lieutenant|sergeant|colonel|major|officer|detective|chef|coach|dean|provost|chancellor|fellow|chair|co-?chair|board|member|trustee|paralegal|broker|realtor|receptionist|hygienist|dentist|orthodontist|doctor|physician|nurse|therapist|psychologist|veterinarian|pharmacist|surveyor|estimator|foreman|bookkeeper|accountant|actuary|underwriter|adjuster|auditor|banker|trader|economist|journalist|reporter|columnist|author|writer|novelist|editor|photographer|videographer|artist|actor|actress|singer|musician|composer|conductor|curator|librarian|instructor|trainer|tutor|student|alumnus|programmer|webmaster|administrator|ambassador|apprentice|mechanic|plumber|electrician|carpenter|builder|contractor|driver|pilot|gardener|cook|baker|butcher|waiter|bartender|host|hostess|concierge|manager|owner|proprietor|principal|partner|shareholder|associate|of counsel|counsel|attorney|attorneys|lawyer|solicitor|barrister|notary|clerk|secretary|assistant|speaker|moderator|panelist|organi[sz]er|volunteer|spokes(?:man|woman|person)|evp|svp|avp|vp|ceo|cto|cfo|coo|cmo|cio|ciso|cpo|md|gm|pm|geschäftsführer(?:in)?|inhaber(?:in)?|vorstand|prokurist(?:in)?|abteilungsleiter(?:in)?|vertriebsleiter(?:in)?|mitarbeiter(?:in)?|sachbearbeiter(?:in)?|berater(?:in)?|ingenieur(?:in)?|referent(?:in)?|assistent(?:in)?|sekretariat|directeur|directrice|responsable|président|présidente|gérant|gérante|chef|chargée?|ingénieur|conseill(?:er|ère)|avocat|avocate|médecin|directora?|gerente|jefe|jefa|presidente|presidenta|encargad[oa]|abogad[oa]|médic[oa]|ingenier[oa]|profesora?|responsabile|direttore|direttrice|amministratore|titolare|socio|avvocato|dottoressa|impiegat[oa]|diretora?|sócio|advogad[oa]|engenheir[oa]|directeur|bestuurder|medewerker|adviseur|voorzitter|penningmeester|hoofd|leider|dyrektor|kierownik|prezes|specjalista|doradca|müdür|müdürü|başkan|uzmanı?|mühendis|yönetici|доцент|профессор|ассистент|преподаватель|заведующ(?:ий|ая)|лаборант|декан|врач|главный|секретарь|директор|менеджер|руководитель|начальник|специалист|инженер|бухгалтер|президент|заместитель|председатель|юрист|консультант|διευθυντής|διευθύντρια|πρόεδρος|σύμβουλος|vd|chef|chefe|konsulent|leder|daglig|projektleder|johtaja|toimitusjohtaja|päällikkö|asiantuntija|ředitel|ředitelka|jednatel|vedoucí|igazgató|vezető|munkatárs|giám đốc|trưởng phòng|nhân viên|phó|direktur|manajer|kepala)$/iu;
const LOCAL =
  /(?:課長|部長|社長|取締役|代表|係長|主任|次長|専務|常務|担当|店長|所長|室長|本部長|執行役員|エンジニア|マネージャー|ディレクター|デザイナー|コンサルタント|營運|經理|總監|總經理|董事長|執行長|工程師|專員|業務|助理|顧問|대표|이사|부장|과장|차장|대리|사원|팀장|실장|본부장|상무|전무|사장|회장|연구원|주임|원장|교수|매니저|엔지니어|디자이너|개발자|컨설턴트|مدير|رئيس|مهندس|مستشار|مسؤول|محاسب|نائب|منسق|مشرف|أخصائي|מנהל|מנכ|סמנכ|יועץ|מהנדס|ראש|ผู้จัดการ|ผู้อำนวยการ|ประธาน|กรรมการ|วิศวกร|หัวหน้า|เจ้าหน้าที่|प्रबंधक|निदेशक|अध्यक्ष|अभियंता)/u;

/** A word by which job titles are known: it stands before or behind a name, not in it. */
export function isTitleWord(word: string): boolean {
  return MORE.test(word) || isTitle(word);
}

/** A line that names what somebody does, in any of the languages known. */
export function isTitleText(text: string): boolean {
  if (text.length > 110 || /@|\d{5}|https?:/.test(text)) return false;
  if (isTitle(text) || LOCAL.test(text)) return true;
  const words = text.split(/[\s,/|&·–-]+/u, 12);
  return words.length <= 10 && words.some((word) => MORE.test(word));
}

/** In English and Chinese. */
function isTitle(text: string): boolean {
  return text.length <= 100 && !/[@]|\d{5}/.test(text) && (TITLE.test(text) || TITLE_HAN.test(text));
}
