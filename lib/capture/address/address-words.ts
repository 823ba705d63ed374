/** Words by which a street is known, before or after its name: English, German, Dutch, French, Italian, Spanish, Portuguese, Nordic, Polish, Czech, Russian, Turkish. */
export const STREET_WORD =
  /(?:^|[^\p{L}])(?:st(?:reet)?|rd|road|ave?(?:nue)?|av|blvd|boulevard|dr(?:ive)?|ln|lane|hwy|highway|pkwy|parkway|pl(?:ace)?|plaza|ct|court|cir(?:cle)?|sq(?:uare)?|ter(?:race)?|trl|trail|tpke|turnpike|pike|cres(?:cent)?|close|mews|row|walk|quay|wharf|esplanade|parade|promenade|broadway|expressway|expy|fwy|freeway|loop|bypass|route|rte|crossing|grove|gardens|hill|rise|view|wynd|strand|embankment|rue|chemin|impasse|cours|quai|allée|place|via|viale|corso|piazza|largo|vicolo|calle|avenida|avda|paseo|plaza|carrer|carretera|ctra|rua|travessa|praça|estrada|ul|ulica|al|aleja|plac|ulice|nám(?:ěstí)?|ул(?:ица)?|проспект|пр-т|переулок|наб|площадь|cad(?:desi)?|sok(?:ak)?|bulvarı?|jalan|jl|lorong|cross|main|marg|nagar)(?![\p{L}])|\p{L}(?:stra(?:ß|ss)e|str\.?|weg|platz|allee|gasse|ring|damm|ufer|steig|straat|laan|plein|kade|gracht|gatan|vägen|gata|vägen|vei(?:en)?|vej|gade|katu|tie|kuja)(?![\p{L}])/iu;
/** Parts of an address that stand beside the street: a building, a floor, a box. */
export const PLACE_WORD =
  /(?:^|[^\p{L}])(?:suite|ste|units?|basement|flat|apt|apartment|room|rm|floor|fl|level|building(?! society)|bldg|block|house|towers?|cent(?:re|er)|(?:industrial|trading|business) estate|(?:business|industrial|science|technology|office|retail|enterprise|corporate) park|mill|chambers|complex|plaza|court|corner|p\.?\s?o\.?\s?box|postfach|postbus|boîte postale|b\.?p\.?|apartado|caixa postal|casella postale|etage|étage|piso|planta|andar|edificio|immeuble|parque|OG|EG|mailstop|phase|sector|plot|wing)(?![\p{L}])|#\s?\d/iu;
/** What names a site at the end of a short line: `Imperial Park`. */
const SITE = /^\p{Lu}[\p{L}'’& -]* (?:Park|Works|Yard|Docks?|Wharf|Arcade|Farm|Estate|House|Hall|Village|Quarter|Gate)$/u;
const BOX =
  /(?:^|[^\p{L}])(?:p\.?\s?o\.?\s?(?:box|drawer)|postfach|postbus|postboks|apartado|caixa postal|casella postale|b\.?p\.?|box)\s*#?\s?\d/iu;
/** `12 Main`, `12-14a The Mall`, `One Liberty Plaza`. */
const NUMBER_FIRST =
  /^(?:no\.?\s?|n[°º]\s?)?(?:\d{1,6}[A-Za-z]?(?:\s?[-–/&]\s?\d{1,5}[A-Za-z]?)?,?\s+(?:(?:1\/2|½)\s+)?[\p{L}]|(?:one|two|three|four|five|six|seven|eight|nine|ten)\s+\p{Lu})/iu;
/** `Lindenweg 4a`, `Via Roma, 12/B`. */
const NUMBER_LAST = /\p{L}[\p{L}.'’ -]{2,40},?\s+(?:n[.°º]?\s?)?\d{1,4}\s?[a-zA-Z]?(?:\s?[-–/]\s?\d{0,4}[a-zA-Z]?)?$/u;

/** What speaks for a street in a line: 0 nothing, 1 a building or floor, 2 a street. */
export function streetness(line: string): 0 | 1 | 2 {
  // `St Helens` is a town.
  const text = line.replace(/^St\.?\s(?=\p{Lu})/u, 'Saint ');
  if (text.length > 120 || /@|https?:|www\.|[?!]/.test(text) || PHONE_OR_TIME.test(text)) return 0;
  if (BOX.test(text)) return 2;
  if (/^(?:no\.?|n[°º]\.?|nr\.?)\s?\d/i.test(text)) return 1;
  if (NUMBER_FIRST.test(text))
    return /\b(?:years?|days?|hours?|people|members?|employees|percent|million|minutes?|am|pm)\b/i.test(text) ? 0 : 2;
  if (NOT_PLACE.test(text)) return 0;
  if (STREET_WORD.test(text) && (/\d/.test(text) || text.length <= 40)) return /\d/.test(text) ? 2 : 1;
  if (PLACE_WORD.test(text)) return text.length <= 70 && (text.split(' ').length <= 5 || /\d/.test(text)) ? 1 : 0;
  if (NUMBER_LAST.test(text) && text.length <= 60) return 2;
  return SITE.test(text) && text.length <= 40 ? 1 : 0;
}

/** Organisations and pages that carry a word of a building. */
const NOT_PLACE =
  /\b(?:society|hospital|inc|llc|ltd|limited|corp|company|contact|medical center|help cent(?:re|er)|call cent(?:re|er)|service cent(?:re|er)|press cent(?:re|er)|news ?room|about|privacy|terms|your|our|we|us|is|are|the best|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? \d{1,2})\b|:$|\b[A-Z]{2} \d{5}\b/iu;
const PHONE_OR_TIME =
  /\d{3}[-. )]{1,2}\d{3}[-. ]\d{4}|\+\d|\d:\d\d|\b(?:tel|phone|fax|mon|tue|wed|thu|fri|copyright|since|est\.?)\b\W|©|\$/i;

export const US_STATES =
  'AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY PR VI GU';
export const US_STATE_NAMES =
  'Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming|Calif|Colo|Conn|Fla|Ill|Ind|Mass|Mich|Minn|Ore|Penn|Tenn|Tex|Wash|Wis|Ariz';
export const CA_PROVINCES =
  'AB|BC|MB|NB|NL|NS|NT|NU|ON|PE|PEI|QC|PQ|SK|YT|Ont|Que|Alberta|British Columbia|Manitoba|New Brunswick|Newfoundland|Nova Scotia|Ontario|Qu[eé]bec|Saskatchewan';
export const AU_STATES = 'NSW|VIC|QLD|SA|WA|TAS|NT|ACT|Victoria|New South Wales|Queensland|South Australia|Western Australia|Tasmania';
export const GB_COUNTIES =
  /^(?:avon|bedfordshire|beds|berkshire|berks|buckinghamshire|bucks|cambridgeshire|cambs|cheshire|cornwall|cumbria|derbyshire|devon|dorset|(?:county|co\.?) durham|(?:east|west) sussex|essex|gloucestershire|glos|greater (?:london|manchester)|hampshire|hants|herefordshire|hertfordshire|herts|kent|lancashire|lancs|leicestershire|leics|lincolnshire|lincs|merseyside|middlesex|middx|norfolk|northamptonshire|northants|northumberland|nottinghamshire|notts|oxfordshire|oxon|shropshire|somerset|staffordshire|staffs|suffolk|surrey|tyne (?:and|&) wear|warwickshire|west midlands|wiltshire|wilts|worcestershire|worcs|(?:north|south|west|east)?\s?yorkshire|fife|midlothian|lothian|gwent|dyfed|clwyd|gwynedd|powys|scotland|wales|england|(?:co\.?|county) \p{L}+)$/iu;
