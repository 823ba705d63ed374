/** Honorifics before a name, in many languages; several may follow each other (`Prof. Dr.`). */
export const NAME_PREFIX =
  /^(?:(?:mr|mrs|ms|miss|mx|dr|drs|prof|professor|sir|dame|rev|hon|fr|herr|frau|m|mm|mme|mlle|monsieur|madame|sr|sra|srta|don|doña|dott|dott\.ssa|dottor|dottoressa|avv|rag|geom|arch|sig|sig\.ra|dhr|mevr|ir|mag|lic|ing|dipl\.?-ing|dipl\.?-kfm|dr\.-ing|dr\.? (?:med|iur|jur|phil|rer\. nat|rer\. pol|h\. c)|med|iur|phil|pan|pani|г-н|г-жа|д-р|проф|κ|κα|κος|الدكتور|الدكتورة|دكتور|المهندس|المهندسة|مهندس|الأستاذ|الأستاذة|السيد|السيدة|الشيخ|أ|د|م|ד"ר|פרופ'|עו"ד|श्री|श्रीमती|डॉ)\.?|(?:นาย|นางสาว|นาง|คุณ|ดร\.))(?=\s|$)/iu;

/** Degrees and generations behind a name, with or without a comma. */
export const NAME_SUFFIX =
  /(?:,\s*|\s+)(jr|sr|ii|iii|iv|ph\.?\s?d|m\.?d|d\.?d\.?s|d\.?m\.?d|d\.?o|d\.?v\.?m|j\.?d|r\.?n|r\.?d|n\.?p|p\.?a-c|pa-c|aprn|m\.?sc|b\.?sc|m\.?b\.?a|ll\.?m|ll\.?b|m\.?a|b\.?a|m\.?s|b\.?s|m\.?eng|b\.?eng|mph|med|ed\.?d|psy\.?d|pharm\.?d|cfa|cpa|cfp|aca|acca|fca|esq|p\.?eng|p\.?e|pmp|ckd|aia|riba|faia|leed ap|mrics|frics|arla|naea|marla|mnaea|crs|gri|cissp|phr|sphr|lcsw|crna|facs|qc|kc|obe|mbe|cbe|mp|cic|clu|chfc|bsn|msn)\.?$/i;

/** Honorifics behind a name: 陈伟先生, 田中様, 김서연님. */
export const LOCAL_SUFFIX = /\s*(先生|女士|小姐|老师|老師|教授|博士|经理|總經理|总经理|总|様|さま|さん|氏|님|씨)$/;

/** Words that belong to the surname behind them. */
export const SURNAME_PARTICLE =
  /^(?:van|von|vom|zum|zur|der|den|de|da|di|del|della|dello|dell'|degli|delle|dalla|dal|du|des|la|le|lo|li|el|al|bin|bint|ibn|ben|dos|das|do|ter|ten|te|zu|af|av|op|'t|san|santa|saint|st|st\.|abu|mac|mc|y|i|e)$/i;
