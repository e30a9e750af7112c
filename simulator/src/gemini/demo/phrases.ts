import type { Language } from './language.ts';

/** What the demo model says around its knowledge. */
interface Phrases {
  greeting: string;
  greetingAgain: string;
  thanks: string;
  goodbye: string;
  identity: string;
  person: string;
  unknown: string;
  /** Before an answer that is only there in English. */
  englishOnly: string;
}

export const phrases: Record<Language, Phrases> = {
  en: {
    greeting:
      'Hello, and welcome to the **Harbour Café**! I am a *simulated* model that answers from a short note. Ask me about opening hours, the menu, a table, parking, vegan food or allergies, or write /demo to see what else I can do.',
    greetingAgain: 'Hello again! What would you like to know?',
    thanks: 'You are welcome!',
    goodbye: 'Goodbye, and see you at the harbour!',
    identity:
      'I am a **simulated model**: a small program that stands in for Gemini, so that you can try Frontdesk without an account or key. I pick my answers from a short note about a café that does not exist.',
    person:
      'I am only a simulated model, but people can read this conversation in the dashboard. I have no bell to call one of them.',
    unknown:
      'I do not know that. I am a simulated model with a short note about the **Harbour Café**: hours, menu, booking, the way here, parking, vegan food, allergies and a little more. /demo shows it all.',
    englishOnly: '',
  },
  de: {
    greeting:
      'Hallo und willkommen im **Harbour Café**! Ich bin ein *simuliertes* Modell und antworte aus einem kurzen Merkblatt: Öffnungszeiten, Speisekarte, Tische, Parken, Veganes, Allergien. /demo zeigt mehr.',
    greetingAgain: 'Hallo noch einmal! Was möchten Sie wissen?',
    thanks: 'Gern geschehen!',
    goodbye: 'Auf Wiedersehen, bis bald am Hafen!',
    identity: 'Ich bin ein **simuliertes Modell**: ein kleines Programm an Geminis Stelle.',
    person: 'Ich bin nur ein simuliertes Modell; Menschen können dieses Gespräch im Dashboard mitlesen.',
    unknown:
      'Das weiß ich nicht. Ich bin ein simuliertes Modell mit einem kurzen Merkblatt und wenig Deutsch. /demo zeigt, was ich kann.',
    englishOnly: 'Das weiß ich nur auf Englisch:',
  },
  fr: {
    greeting:
      'Bonjour et bienvenue au **Harbour Café** ! Je suis un modèle *simulé* avec un court aide-mémoire : horaires, carte, tables, parking, plats végans, allergies. /demo en dit plus.',
    greetingAgain: 'Rebonjour ! Que souhaitez-vous savoir ?',
    thanks: 'Avec plaisir !',
    goodbye: 'Au revoir, à bientôt sur le port !',
    identity: 'Je suis un **modèle simulé** : un petit programme à la place de Gemini.',
    person:
      'Je ne suis qu’un modèle simulé ; des personnes peuvent lire cette conversation dans le tableau de bord.',
    unknown:
      'Je ne sais pas. Je suis un modèle simulé avec un court aide-mémoire et peu de français. /demo montre ce que je sais faire.',
    englishOnly: 'Je ne le sais qu’en anglais :',
  },
  es: {
    greeting:
      '¡Hola y bienvenido al **Harbour Café**! Soy un modelo *simulado* con una nota breve: horario, carta, mesas, aparcamiento, comida vegana, alergias. /demo dice más.',
    greetingAgain: '¡Hola otra vez! ¿Qué desea saber?',
    thanks: '¡De nada!',
    goodbye: '¡Adiós, hasta pronto en el puerto!',
    identity: 'Soy un **modelo simulado**: un pequeño programa en lugar de Gemini.',
    person: 'Solo soy un modelo simulado; hay personas que pueden leer esta conversación en el panel.',
    unknown:
      'No lo sé. Soy un modelo simulado con una nota breve y poco español. /demo muestra lo que puedo hacer.',
    englishOnly: 'Solo lo sé en inglés:',
  },
};

export const foreignScript =
  'I am sorry, I cannot read that. I am a simulated model: I speak English, and a few phrases of German, French and Spanish.';
