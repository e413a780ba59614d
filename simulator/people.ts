const FIRST =
  'Miles,Ana,Zoë,Jürgen,Priya,Olu,Sofía,Lars,Mei,Ivan,Anna,Ben,Chloé,David,Elif,Fatima,Georg,Hannah,Igor,Julia,Kofi,Lena,Marta,Noah,Omar,Paula,Quentin,Rosa,Samir,Tom,Ursula,Viktor,Wei,Ximena,Yuki,Zeynep,Amir,Bianca,Carlos,Dana,Emil,Freya,Gita,Hugo,Ines,Jonas,Klara,Luca,Mona,Nils,Oskar,Petra,Rafael,Stella,Theo,Vera,Willem,Yusuf,Adam,Clara'.split(
    ',',
  );
const LAST =
  'Schmidt,O’Neil,Müller,Garcia,Nowak,Rossi,Kim,Tanaka,Okafor,Larsen,Petrov,Silva,Khan,Weber,Dubois,Costa,Novak,Jensen,Haddad,Lindqvist,Fischer,Moreau,Santos,Ahmed,Bauer,Keller,Horvat,Ionescu,Papadakis,Vogel,Wagner,Young,Zimmer,Brandt,Castro,Díaz,Ekström,Fuchs,Gruber,Hoffmann,Andersen,Bianchi,Chen,Demir,Eriksen,Ferrari,Gomez,Hansen,Ito,Jung,Kaya,Lopez,Meyer,Nguyen,Olsen,Popescu,Quinn,Ricci,Singh,Torres,Urban,Varga,Walsh,Xu,Yilmaz,Zhang,Albers,Becker,Conti,Dvořák,Engel,Farkas,Greco,Hahn,Ivanova,Jansen,König,Lang,Marino,Neumann,Otto,Pereira,Roth,Sato,Thomsen,Ulrich,Vidal,Wolf,Yamada,Ziegler,Arnold,Berger,Cruz,Dietrich,Ernst,Frank,Graf,Haas,Iversen,Jahn,Krüger,Lorenz,Mendes,Nilsson,Ortiz,Peeters,Ramos,Scholz,Tóth,Vos,Winter,Ylinen,Zielinski,Baum,Cohen,Dahl,Eder,Fiala,Gross,Holm'.split(
    ',',
  );

/** Letters that an address may have. */
const plain = (name: string) =>
  name
    .normalize('NFD')
    .replaceAll(/[^a-z]/gi, '')
    .toLowerCase();

const FIRST_PLAIN = FIRST.map(plain);
const LAST_PLAIN = LAST.map(plain);
const PAIRS = FIRST.length * LAST.length;
/** Coprime to the number of pairs: neighbours in number have names of their own. */
const STRIDE = 4001;

export interface Person {
  readonly first: string;
  readonly last: string;
  /** anna.schmidt; namesakes carry a number. */
  readonly login: string;
}

/** A person by number: no two of the first 7,200 share a name. */
export function personOf(number: number): Person {
  const pair = (number * STRIDE) % PAIRS;
  const [a, b] = [pair % FIRST.length, Math.floor(pair / FIRST.length)];
  const namesake = number < PAIRS ? '' : String(Math.floor(number / PAIRS) + 1);
  return { first: FIRST[a], last: LAST[b], login: `${FIRST_PLAIN[a]}.${LAST_PLAIN[b]}${namesake}` };
}
