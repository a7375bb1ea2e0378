import { randomUUID } from 'node:crypto';
import type { UnitDefinition } from '../../../schema/instruments/units.js';
import { hashPassword } from '../../auth/password.js';
import { entityManagerFor } from '../../context.js';
import { Kabupaten } from '../../kabupaten/kabupaten.entity.js';
import { Membership } from '../../person/membership.entity.js';
import { Person } from '../../person/person.entity.js';
import type { Role } from '../../support/enums.js';
import { Unit } from '../../unit/unit.entity.js';
import type { Database } from '../orm.js';
import { chanceOf } from './random.js';
import type { SignInHint } from './index.js';

/** Known to everybody who reads this: the demonstration is only for the own machine. */
export const demoPassword = 'ungkit demo 2022';

const domain = 'demo.ungkit.local';
const account = (role: Role, name: string): SignInHint => ({
  role,
  email: `${name}@${domain}`,
  password: demoPassword,
});

/** One account of each role, told at every start. */
export const demoAccounts: readonly SignInHint[] = [
  account('CHANGE_AGENT', 'agen.dinkes'),
  account('UNIT_HEAD', 'kepala.dinkes'),
  account('EVALUATOR', 'evaluator1'),
  account('LEAD_EVALUATOR', 'inspektur'),
  account('ACCELERATION_TEAM', 'percepatan'),
  account('LEADERSHIP', 'bupati'),
  account('ANALYST', 'analis'),
  account('ADMIN', 'admin'),
];

export const evaluatorCount = 5;

/** Ids by the part of the address before the @. */
export type DemoPeople = ReadonlyMap<string, string>;

/**
 * People in every role: an agen perubahan and a head in each assessed unit, the kabupaten's own
 * assessor and Sekda, five evaluators, and one or two of each other role. All names are made up.
 */
export async function seedPeople(
  db: Database,
  kabupatenId: string,
  units: readonly UnitDefinition[],
  unitIds: ReadonlyMap<string, string>,
): Promise<DemoPeople> {
  const em = entityManagerFor(db, { kabupatenId, actorId: null, requestId: 'seed' });
  const kabupaten = em.getReference(Kabupaten, kabupatenId);
  const passwordHash = await hashPassword(demoPassword);
  const chance = chanceOf('people');
  const people = new Map<string, string>();

  const add = (
    login: string,
    roles: readonly (readonly [Role, string | null])[],
    name?: string,
  ) => {
    const id = randomUUID();
    const person = em.create(Person, {
      id,
      kabupaten,
      name: name ?? `${chance.pick(givenNames)} ${chance.pick(familyNames)}`,
      email: `${login}@${domain}`,
      passwordHash,
    });
    for (const [role, unitId] of roles) {
      const unit = unitId === null ? null : em.getReference(Unit, unitId, { wrapped: true });
      em.create(Membership, { kabupaten, person, role, unit });
    }
    people.set(login, id);
  };

  add('bupati', [['LEADERSHIP', null]]);
  add('sekda', [
    ['LEADERSHIP', null],
    ['UNIT_HEAD', null],
  ]);
  add('asisten', [['LEADERSHIP', null]]);
  add('inspektur', [['LEAD_EVALUATOR', null]]);
  add('percepatan', [['ACCELERATION_TEAM', null]]);
  add('percepatan2', [['ACCELERATION_TEAM', null]]);
  add('analis', [['ANALYST', null]]);
  add('admin', [['ADMIN', null]]);
  add('organisasi', [['CHANGE_AGENT', null]]);
  for (let number = 1; number <= evaluatorCount; number++) {
    add(`evaluator${number}`, [['EVALUATOR', null]]);
  }
  for (const { code } of units.filter(({ assessed }) => assessed)) {
    const unitId = unitIds.get(code)!;
    add(`agen.${code}`, [['CHANGE_AGENT', unitId]]);
    add(`kepala.${code}`, [['UNIT_HEAD', unitId]]);
  }
  await em.flush();
  return people;
}

const givenNames = [
  'Adi', 'Agus', 'Ahmad', 'Anisa', 'Arif', 'Asep', 'Ayu', 'Bambang', 'Budi', 'Citra', 'Dede', 'Dewi',
  'Dian', 'Eka', 'Endang', 'Fajar', 'Fitri', 'Hendra', 'Ika', 'Indra', 'Iwan', 'Joko', 'Kartika', 'Lestari',
  'Lina', 'Maya', 'Mulyadi', 'Nia', 'Nugroho', 'Nur', 'Putri', 'Rahmat', 'Ratna', 'Rina', 'Rizky', 'Sari',
  'Siti', 'Slamet', 'Sri', 'Sugeng', 'Tatang', 'Tini', 'Tri', 'Ujang', 'Wahyu', 'Wati', 'Yanti', 'Yudi',
]; // prettier-ignore

const familyNames = [
  'Abdullah', 'Anggraini', 'Firmansyah', 'Gunawan', 'Hadi', 'Hakim', 'Handayani', 'Hartono', 'Hasanah',
  'Hermawan', 'Hidayat', 'Iskandar', 'Kurniawan', 'Kusuma', 'Lubis', 'Maulana', 'Nasution', 'Nugraha',
  'Permana', 'Pratama', 'Purnama', 'Purwanti', 'Rahayu', 'Rahman', 'Ramadhan', 'Saputra', 'Setiawan',
  'Siregar', 'Sulaeman', 'Supriatna', 'Suryadi', 'Susanti', 'Sutisna', 'Utami', 'Wibowo', 'Wijaya', 'Yulianti',
]; // prettier-ignore
