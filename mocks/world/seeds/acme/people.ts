import type {WorldBuilder} from '../../builder.js';
import type {ContactInput} from '../../builder-inputs.js';

/** A customer that the demo offers to sign in as. */
export interface SampleCustomer {
  contactId: string;
  name: string;
  email: string;
  password: string;
  /** What she can see, in a line. */
  description: string;
}

type SampleContact = ContactInput & {id: string; name: string; email: string; password: string; description: string};

const contacts: SampleContact[] = [
  {
    id: 'anna',
    name: 'Anna Virtanen',
    email: 'anna.virtanen@northwind.example',
    password: 'reindeer forklift 42',
    company: 'northwind',
    properties: {language: 'en', job_title: 'Warehouse manager'},
    description: 'Runs the warehouse at Northwind: her own tickets and all of the company’s',
  },
  {
    id: 'mikko',
    name: 'Mikko Laine',
    email: 'mikko.laine@northwind.example',
    password: 'lavansiirto pohjoiseen 7',
    company: 'northwind',
    properties: {language: 'fi', job_title: 'Varastotyönjohtaja'},
    description: 'Shift lead at Northwind who writes Finnish: his own and the company’s tickets',
  },
  {
    id: 'james',
    name: 'James Okafor',
    email: 'james.okafor@bluepine.example',
    password: 'blister pack sunday',
    company: 'bluepine',
    properties: {language: 'en', job_title: 'IT operations'},
    description: 'IT at Bluepine Pharmacies: a ticket of 120 messages, one with three threads',
  },
  {
    id: 'priya',
    name: 'Priya Raman',
    email: 'priya.raman@bluepine.example',
    password: 'cold chain at dawn',
    company: 'bluepine',
    properties: {language: 'en', job_title: 'Quality manager'},
    description: 'Quality at Bluepine: few tickets of her own, many of the company’s',
  },
  {
    id: 'omar',
    name: 'Omar Haddad',
    email: 'omar.haddad@kestrel.example',
    password: 'date palm pallet 9',
    company: 'kestrel',
    properties: {language: 'ar', job_title: 'Site lead, Jebel Ali'},
    description: 'Kestrel Foods’ site lead who writes Arabic and English',
  },
  {
    id: 'grace',
    name: 'Grace Miller',
    email: 'grace.miller@kestrel.example',
    password: 'frozen peas by noon',
    company: 'kestrel',
    properties: {language: 'en', job_title: 'Purchasing'},
    description: 'Purchasing at Kestrel Foods: invoices, orders and everything of the company',
  },
  {
    id: 'sofia',
    name: 'Sofia Lindqvist',
    email: 'sofia@lindqvist-consulting.example',
    password: 'three hats one desk',
    company: 'bluepine',
    companies: ['northwind', 'kestrel'],
    properties: {language: 'en', job_title: 'Consultant'},
    description: 'Consultant to all three companies; Bluepine is her primary one',
  },
  {
    id: 'tom',
    name: 'Tom Becker',
    email: 'tom@beckers-bikes.example',
    password: 'spokes and labels 3',
    company: null,
    properties: {language: 'en', job_title: 'Owner'},
    description: 'Has a bicycle shop and no company: his own tickets only, no view switcher',
  },
];

/** Customers to sign in as, with their passwords. */
export const sampleCustomers: readonly SampleCustomer[] = contacts.map(({id, name, email, password, description}) => ({
  contactId: id,
  name,
  email,
  password,
  description,
}));

/** Acme's customers and its own people. */
export function addPeople(build: WorldBuilder): void {
  build.company({id: 'northwind', name: 'Northwind Logistics', properties: {country: 'FI', plan: 'Premium care'}});
  build.company({id: 'bluepine', name: 'Bluepine Pharmacies', properties: {country: 'GB', plan: 'Premium care'}});
  build.company({id: 'kestrel', name: 'Kestrel Foods', properties: {country: 'AE', plan: 'Standard'}});
  for (const {description: _, ...contact} of contacts) build.contact(contact);
  // Known from mails, has never signed in.
  build.contact({id: 'elena', name: 'Elena Petrova', email: 'elena.petrova@kestrel.example', company: 'kestrel'});
  build.group({id: 'premium', name: 'Premium customers', contactIds: ['anna', 'mikko', 'james', 'priya', 'elena']});
  build.list({id: 'partners', name: 'Partners', contactIds: ['sofia', 'omar']});
  build.agent({id: 'ruth', name: 'Ruth Adeyemi', email: 'ruth.adeyemi@acme.example', portalSettings: true});
  build.agent({id: 'niklas', name: 'Niklas Berg', email: 'niklas.berg@acme.example'});
  build.agent({id: 'marek', name: 'Marek Nowak', email: 'marek.nowak@acme.example'});
  build.agent({id: 'ilona', name: 'Ilona Saari', email: 'ilona.saari@acme.example'});
}
