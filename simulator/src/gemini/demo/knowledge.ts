import type { Language } from './language.ts';

/** Everything the demo model knows: a short note about a café that does not exist. */
export interface Topic {
  /** As the help text lists it. */
  name: string;
  /** What people say when they mean it; matched against `plain` text. */
  cue: RegExp;
  answer: { en: string } & Partial<Record<Language, string>>;
}

export const topics: Topic[] = [
  {
    name: 'opening hours',
    cue: /\b(open|opening|opens|hours|close|closes|closed|closing|offen|geoffnet|offnungszeit\w*|auf(?=\s*\?)|ouvert|ouvre\w*|horaires?|fermez?|abierto|abren|horarios?|cierran?)\b/,
    answer: {
      en: 'We are open every day:\n\n- **Monday to Thursday** 8:00–18:00\n- **Friday** 8:00–22:00\n- **Saturday** 9:00–22:00\n- **Sunday** 9:00–16:00\n\nThe kitchen closes one hour earlier. I cannot see a clock, so please compare with yours.',
      de: 'Wir haben jeden Tag offen:\n\n- **Montag bis Donnerstag** 8–18 Uhr\n- **Freitag** 8–22 Uhr\n- **Samstag** 9–22 Uhr\n- **Sonntag** 9–16 Uhr',
      fr: 'Nous sommes ouverts tous les jours :\n\n- **lundi à jeudi** 8 h–18 h\n- **vendredi** 8 h–22 h\n- **samedi** 9 h–22 h\n- **dimanche** 9 h–16 h',
      es: 'Abrimos todos los días:\n\n- **lunes a jueves** 8:00–18:00\n- **viernes** 8:00–22:00\n- **sábado** 9:00–22:00\n- **domingo** 9:00–16:00',
    },
  },
  {
    name: 'menu',
    cue: /\b(menu|eat|food|drinks?|coffee|tea|cake|breakfast|lunch|soup|prices?|cost|costs|speisekarte|karte|essen|kaffee|kuchen|fruhstuck|carte|manger|cafe au lait|gateau|carta|comer|comida|desayuno)\b/,
    answer: {
      en: 'From today’s card:\n\n- **Harbour breakfast** (eggs, bread, smoked trout) €9.50\n- **Fish soup** with saffron €8.00\n- **Lentil burger**, vegan €11.00\n- **Lemon tart** €4.20, **apple cake**, vegan €4.00\n- **Flat white** €3.60, **pot of tea** €3.20\n\nBreakfast is served until 11:30.',
      de: 'Von der Karte:\n\n- **Hafenfrühstück** 9,50 €\n- **Fischsuppe** 8,00 €\n- **Linsenburger**, vegan 11,00 €\n- **Zitronentarte** 4,20 €\n- **Flat White** 3,60 €',
      fr: 'À la carte :\n\n- **petit-déjeuner du port** 9,50 €\n- **soupe de poisson** 8,00 €\n- **burger de lentilles**, végan 11,00 €\n- **tarte au citron** 4,20 €',
      es: 'De la carta:\n\n- **desayuno del puerto** 9,50 €\n- **sopa de pescado** 8,00 €\n- **hamburguesa de lentejas**, vegana 11,00 €\n- **tarta de limón** 4,20 €',
    },
  },
  {
    name: 'booking',
    cue: /\b(book|booking|reserve|reservation|table|tisch|reservier\w*|buchen|reserver|table pour|reservar|reserva|mesa)\b/,
    answer: {
      en: 'Tables for up to **8 people** can be booked. Please tell me the **day**, the **time**, **how many** you are, and a **name**.\n\nTo be honest: I am a simulated model and cannot write into a real book. The team sees this conversation and would confirm it.',
      de: 'Tische bis **8 Personen** kann man reservieren: Bitte nennen Sie **Tag**, **Uhrzeit**, **Personenzahl** und einen **Namen**. Ehrlich gesagt bin ich ein simuliertes Modell; bestätigen würde es das Team.',
      fr: 'On peut réserver jusqu’à **8 personnes** : indiquez le **jour**, l’**heure**, le **nombre** et un **nom**. Je suis un modèle simulé ; l’équipe devrait confirmer.',
      es: 'Se puede reservar para hasta **8 personas**: dígame el **día**, la **hora**, **cuántos** son y un **nombre**. Soy un modelo simulado; el equipo tendría que confirmarlo.',
    },
  },
  {
    name: 'where we are',
    cue: /\b(where|address|location|directions?|get there|find you|wo\b|adresse|anfahrt|trouve\w*|situe\w*|donde|direccion)\b/,
    answer: {
      en: 'You find us at **14 Quay Street**, on the harbour, opposite the ferry pier. Tram 3 stops at *Old Customs House*, two minutes on foot.',
      de: 'Sie finden uns in der **14 Quay Street** am Hafen, gegenüber dem Fähranleger. Straßenbahn 3, Haltestelle *Old Customs House*.',
      fr: 'Nous sommes au **14 Quay Street**, sur le port, en face de l’embarcadère. Tram 3, arrêt *Old Customs House*.',
      es: 'Estamos en **14 Quay Street**, en el puerto, frente al embarcadero. Tranvía 3, parada *Old Customs House*.',
    },
  },
  {
    name: 'parking',
    cue: /\b(park|parking|car|parken|parkplatz\w*|garer|stationnement|aparcar|aparcamiento|coche)\b/,
    answer: {
      en: 'There is no car park of our own. The **Pier Garage** is 200 m away (€2 an hour, free after 19:00); bicycles can stand in our yard.',
      de: 'Eigene Parkplätze haben wir nicht. Das Parkhaus **Pier Garage** ist 200 m entfernt (2 € je Stunde, ab 19 Uhr frei).',
      fr: 'Nous n’avons pas de parking. Le **Pier Garage** est à 200 m (2 € l’heure, gratuit après 19 h).',
      es: 'No tenemos aparcamiento propio. El **Pier Garage** está a 200 m (2 € la hora, gratis desde las 19:00).',
    },
  },
  {
    name: 'vegan and vegetarian food',
    cue: /\b(vegan\w*|vegetari\w*|vegetal\w*|meatless|plant[- ]based)\b/,
    answer: {
      en: 'Vegan: the **lentil burger**, the **tomato soup** and the **apple cake**; oat and soy milk cost nothing extra. Vegetarian, too: the **lemon tart** and breakfast without trout.',
      de: 'Vegan sind **Linsenburger**, **Tomatensuppe** und **Apfelkuchen**; Hafer- und Sojamilch ohne Aufpreis.',
      fr: 'Végans : le **burger de lentilles**, la **soupe de tomates** et le **gâteau aux pommes**.',
      es: 'Veganos: la **hamburguesa de lentejas**, la **sopa de tomate** y el **pastel de manzana**.',
    },
  },
  {
    name: 'allergies',
    cue: /\b(allerg\w*|gluten\w*|nuts?|lactose|celiac|coeliac|intoleran\w*|nusse|laktose\w*|noix|alerg\w*|celiac\w*|nueces)\b/,
    answer: {
      en: 'Please tell us about allergies **before you order**. The lentil burger and both soups are made **without gluten**; cakes contain **nuts** and are baked beside flour. I only have a short note: with a serious allergy, please ask a person of the team.',
      de: 'Bitte nennen Sie Allergien **vor der Bestellung**. Linsenburger und Suppen sind **ohne Gluten**; Kuchen enthalten **Nüsse**. Bei ernsten Allergien fragen Sie bitte das Team.',
      fr: 'Signalez vos allergies **avant de commander**. Le burger de lentilles et les soupes sont **sans gluten** ; les gâteaux contiennent des **noix**. En cas d’allergie grave, demandez à l’équipe.',
      es: 'Avise de sus alergias **antes de pedir**. La hamburguesa de lentejas y las sopas son **sin gluten**; los pasteles llevan **nueces**. Con una alergia grave, pregunte al equipo.',
    },
  },
  {
    name: 'children',
    cue: /\b(child|children|kids?|baby|high ?chair|stroller|pram)\b/,
    answer: {
      en: 'Children are welcome: we have **four high chairs**, half portions and a corner with books.',
    },
  },
  {
    name: 'dogs',
    cue: /\b(dogs?|pets?|puppy)\b/,
    answer: { en: 'Dogs may come along on the **terrace** and in the front room; a bowl of water is on us.' },
  },
  {
    name: 'wifi',
    cue: /\b(wi-?fi|wlan|internet|laptops?)\b/,
    answer: { en: 'There is free Wi-Fi, network **harbour-guest**; the password stands on the receipt.' },
  },
  {
    name: 'payment',
    cue: /\b(pay|payment|cash|cards?|credit|visa|mastercard|contactless|vouchers?)\b/,
    answer: {
      en: 'You can pay in **cash** or by **card**, contactless too. Vouchers are sold at the counter.',
    },
  },
  {
    name: 'step-free access',
    cue: /\b(wheelchairs?|accessib\w*|step-?free|disabled|ramp)\b/,
    answer: { en: 'The entrance from the yard is **step-free**, and so is the toilet on the ground floor.' },
  },
  {
    name: 'takeaway',
    cue: /\b(take ?away|take ?out|to go|deliver\w*|pick ?up)\b/,
    answer: { en: 'Everything but the soup is there **to go**. We do not deliver.' },
  },
];
