/** Types of schema.org that are people, and those that are organisations by their name; of the end of a type's name. */
export const PERSON = '(?:Person|Patient)';
export const ORGANIZATION =
  '(?:Organization|Corporation|Business|Company|Store|Shop|NGO|Agency|Hotel|Restaurant|Hospital|School|University|Airline|Brand|Project|Dealer|(?:Legal|Financial|Accounting|Professional)Service|Attorney|Dentist|Physician|Notary|Bakery|Brewery|Library|Museum|Bank|Clinic|Pharmacy|Contractor|Team|Consortium)';
