import { pinyinSyllables } from './pinyin-syllables';
import { SURNAME_SHARES } from './name-tables';

/**
 * Surnames of the United States from the commonest on (US Census Bureau, "Frequently Occurring Surnames from Census 1990 and 2010", a work of the
 * US Government: public domain). Only the order is kept; shares are read off the curve below.
 */
const SURNAMES =
  'smith johnson williams jones brown davis miller wilson moore taylor anderson thomas jackson white harris martin thompson garcia martinez ' +
  'robinson clark rodriguez lewis lee walker hall allen young hernandez king wright lopez hill scott green adams baker gonzalez nelson carter ' +
  'mitchell perez roberts turner phillips campbell parker evans edwards collins stewart sanchez morris rogers reed cook morgan bell murphy ' +
  'bailey rivera cooper richardson cox howard ward torres peterson gray ramirez james watson brooks kelly sanders price bennett wood barnes ' +
  'ross henderson coleman jenkins perry powell long patterson hughes flores washington butler simmons foster gonzales bryant alexander russell ' +
  'griffin diaz hayes myers ford hamilton graham sullivan wallace woods cole west jordan owens reynolds fisher ellis harrison gibson mcdonald ' +
  'cruz marshall ortiz gomez murray freeman wells webb simpson stevens tucker porter hunter hicks crawford henry boyd mason morales kennedy ' +
  'warren dixon ramos reyes burns gordon shaw holmes rice robertson hunt black daniels palmer mills nichols grant knight ferguson rose stone ' +
  'hawkins dunn perkins hudson spencer gardner stephens payne pierce berry matthews arnold wagner willis ray watkins olson carroll duncan snyder ' +
  'hart cunningham bradley lane andrews ruiz harper fox riley armstrong carpenter weaver greene lawrence elliott chavez sims austin peters ' +
  'kelley franklin lawson fields gutierrez ryan schmidt carr vasquez castillo wheeler chapman oliver montgomery richards williamson johnston ' +
  'banks meyer bishop mccoy howell alvarez morrison hansen fernandez garza harvey little burton stanley nguyen george jacobs reid kim fuller ' +
  'lynch dean gilbert garrett romero welch larson frazier burke hanson day mendoza moreno bowman medina fowler brewer hoffman carlson silva ' +
  'pearson holland douglas fleming jensen vargas byrd davidson hopkins may terry herrera wade soto walters curtis neal caldwell lowe jennings ' +
  'barnett graves jimenez horton shelton barrett obrien castro sutton gregory mckinney lucas miles craig rodriquez chambers holt lambert ' +
  'fletcher watts bates hale rhodes pena beck newman haynes mcdaniel mendez bush vaughn parks dawson santiago norris hardy love steele curry ' +
  'powers schultz barker guzman page munoz ball keller chandler weber leonard walsh lyons ramsey wolfe schneider mullins benson sharp bowen ' +
  'daniel barber cummings hines baldwin griffith valdez hubbard salazar reeves warner stevenson burgess santos tate cross garner mann mack moss ' +
  'thornton dennis mcgee farmer delgado aguilar vega glover manning cohen harmon rodgers robbins newton todd blair higgins ingram reese cannon ' +
  'strickland townsend potter goodwin walton rowe hampton ortega patton swanson joseph francis goodman maldonado yates becker erickson hodges rios ' +
  'conner adkins webster norman malone hammond flowers cobb moody quinn blake maxwell pope floyd osborne paul mccarthy guerrero lindsey estrada ' +
  'sandoval gibbs tyler gross fitzgerald stokes doyle sherman saunders wise colon gill alvarado greer padilla simon waters nunez ballard schwartz ' +
  'mcbride houston christensen klein pratt briggs parsons mclaughlin zimmerman french buchanan moran copeland roy pittman brady mccormick holloway ' +
  'brock poole frank logan owen bass marsh drake wong jefferson park morton abbott sparks patrick norton huff clayton massey lloyd figueroa carson ' +
  'bowers roberson barton tran lamb harrington casey boone cortez clarke mathis singleton wilkins cain bryan underwood hogan mckenzie collier luna ' +
  'phelps mcguire allison bridges wilkerson nash summers atkins';

/** Given names of both sexes from the commonest on, likewise (Census 1990). */
const GIVENS =
  'james john robert mary michael william david richard charles patricia joseph thomas linda barbara christopher elizabeth jennifer daniel paul ' +
  'mark maria donald susan george kenneth steven margaret edward dorothy brian lisa ronald nancy anthony karen kevin betty jason helen sandra ' +
  'matthew gary donna carol timothy jose ruth sharon larry jeffrey michelle laura frank scott eric sarah kimberly stephen deborah andrew jessica ' +
  'shirley cynthia raymond gregory joshua angela jerry melissa dennis brenda walter amy patrick anna peter rebecca virginia harold kathleen douglas ' +
  'pamela martha henry debra amanda carl stephanie arthur carolyn ryan christine roger marie joe janet catherine juan frances jack albert ann ' +
  'jonathan joyce diane justin alice terry julie gerald heather keith teresa samuel doris gloria willie evelyn ralph jean lawrence cheryl nicholas ' +
  'mildred roy katherine joan benjamin ashley bruce judith brandon rose janice adam kelly harry nicole fred judy christina wayne kathy billy ' +
  'theresa steve beverly louis denise jeremy tammy aaron irene randy jane howard lori eugene carlos rachel russell marilyn bobby andrea victor ' +
  'kathryn martin louise ernest sara phillip anne todd jacqueline jesse wanda craig bonnie alan julia shawn ruby clarence lois sean tina philip ' +
  'phyllis chris norma johnny paula earl diana jimmy annie antonio lillian danny emily bryan robin tony peggy luis crystal mike gladys stanley rita ' +
  'leonard dawn nathan connie dale florence manuel tracy rodney edna curtis tiffany norman carmen allen rosa marvin cindy vincent grace glenn wendy ' +
  'jeffery victoria travis edith jeff kim chad sherry jacob sylvia lee josephine melvin thelma alfred shannon kyle sheila francis ethel bradley ' +
  'ellen jesus elaine herbert marjorie frederick carrie ray charlotte joel monica edwin esther don pauline eddie emma ricky juanita troy anita ' +
  'randall rhonda barry hazel alexander amber bernard eva mario debbie leroy april francisco leslie marcus clara micheal lucille theodore jamie ' +
  'clifford joanne miguel eleanor oscar valerie jay danielle jim megan tom alicia calvin suzanne alex michele jon gail ronnie bertha bill darlene ' +
  'lloyd veronica tommy jill leon erin derek geraldine warren lauren darrell cathy jerome joann floyd lorraine leo lynn alvin sally tim regina ' +
  'wesley erica gordon beatrice dean dolores greg bernice jorge audrey dustin yvonne pedro annette derrick june dan samantha lewis marion zachary ' +
  'dana corey stacy herman ana maurice renee vernon ida roberto vivian clyde roberta glen holly hector brittany shane melanie ricardo loretta sam ' +
  'yolanda rick jeanette lester laurie brent katie ramon kristen charlie vanessa tyler alma gilbert sue gene elsie olivia emma sophia isabella mia ' +
  'ava chloe noah liam ethan mason lucas logan oliver jayden aiden hannah abigail madison alexis natalie sofia ella luke owen connor dylan evan ' +
  'gavin hunter isaac jordan cameron caleb';

/** Share of bearers at a rank; between them the curve is straight in logarithms. */
const SURNAME_CURVE: readonly (readonly [rank: number, share: number])[] = [
  [1, 0.0101],
  [10, 0.0034],
  [100, 0.00098],
  [400, 0.00034],
  [1000, 0.00012],
];
const GIVEN_CURVE: readonly (readonly [rank: number, share: number])[] = [
  [1, 0.0166],
  [10, 0.0098],
  [50, 0.0035],
  [100, 0.0017],
  [200, 0.0008],
  [500, 0.0003],
];

export const DEFAULT_SHARES = {
  /** Share of bearers of a surname that no table holds, 1e-5 to 1e-3. */
  otherSurname: 1.2e-4,
  /** Likewise of a given name. */
  otherGiven: 3e-4,
  /** Of an initial. */
  initial: 0.06,
  /** Of a Chinese given name of one syllable, and of two: in Latin letters many are one. */
  oneSyllable: 0.004,
  twoSyllables: 6e-4,
} as const;

function shareAt(rank: number, curve: readonly (readonly [rank: number, share: number])[]): number {
  const next = curve.findIndex(([at]) => at >= rank);
  const [highRank, highShare] = curve[next] ?? curve.at(-1) ?? [1, 1e-4];
  const [lowRank, lowShare] = curve[next - 1] ?? [highRank, highShare];
  if (highRank === lowRank) return highShare;
  const way = Math.log(rank / lowRank) / Math.log(highRank / lowRank);
  return lowShare * (highShare / lowShare) ** way;
}

function sharesOf(names: string, curve: readonly (readonly [number, number])[]): Map<string, number> {
  const shares = new Map<string, number>();
  for (const name of names.split(' ')) if (!shares.has(name)) shares.set(name, shareAt(shares.size + 1, curve));
  return shares;
}

const surnameShares = sharesOf(SURNAMES, SURNAME_CURVE);
for (const [name, share] of Object.entries(SURNAME_SHARES)) surnameShares.set(name, Math.max(share, surnameShares.get(name) ?? 0));
const givenShares = sharesOf(GIVENS, GIVEN_CURVE);

/** Share of people who bear a surname (folded; pinyin for Han), 0 to 1. */
export function surnameShare(surname: string): number {
  return surnameShares.get(surname) ?? DEFAULT_SHARES.otherSurname;
}

/** Share of people who bear a given name (folded; pinyin for Han), 0 to 1. */
export function givenShare(given: string): number {
  const known = givenShares.get(given);
  if (known !== undefined) return known;
  if (given.length === 1) return DEFAULT_SHARES.initial;
  const syllables = given.length <= 12 ? pinyinSyllables(given, 2) : 0;
  if (syllables === 1) return DEFAULT_SHARES.oneSyllable;
  return syllables === 2 ? DEFAULT_SHARES.twoSyllables : DEFAULT_SHARES.otherGiven;
}

/** The names of the tables, commonest first. */
export const KNOWN_NAMES = { surnames: [...surnameShares.keys()], givens: [...givenShares.keys()] } as const;
