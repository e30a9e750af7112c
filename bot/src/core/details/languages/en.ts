import type { Language } from './language.ts';
import { clause, each, either, leading, opening, whole, word } from './patterns.ts';

const raw = String.raw;
const contact = raw`(?:e-?mail(?: address)?|mail(?: address)?|(?:tele)?phone(?: number)?|(?:mobile|cell)(?: ?phone)?(?: number)?|number|address|contact)`;
const people = raw`(?:boss|admin(?:istrator)?|manager|ceo|owner|wife|husband|spouse|partner|girlfriend|boyfriend|friend|brother|sister|mother|mom|mum|father|dad|son|daughter|kid|child|colleague|coworker|assistant|secretary|neighbou?r|company|office|shop|doctor|lawyer|landlord|client|customer|team|support|staff|user)(?:s|'s|s')?`;

export const en: Language = {
  code: 'en',
  marks: each(
    /the|and|you|your|are|is|what|when|how|why|where|my|hello|hi|please|thanks?|can|could|would|do|does|i'm|i|have|with|for|of|to|this|that|it|not|open|today|tomorrow/,
  ),
  says: {
    ask: {
      name: 'What name may I note for you?',
      email: 'Which e-mail address can we reach you at?',
      phone: 'Which phone number can we call you on?',
      other: (label) => `May I ask for your ${label}?`,
    },
    why: (purpose) => `We ask ${purpose}; if you would rather not say, just write “skip”.`,
    purposes: {
      name: 'so that we know how to address you',
      email: 'so that we can write to you if this chat breaks off',
      phone: 'so that we can call you back if need be',
    },
    problem: {
      empty: 'That was empty; please write it once more.',
      too_long: 'That is too long for me to note; a shorter form would do.',
      characters: 'There are signs in it that I cannot note; plain letters and digits would do.',
      name: 'That does not look like a name; your first name is enough.',
      email: 'That does not look like an e-mail address; it should read like ann@example.com.',
      email_incomplete: 'That e-mail address seems to be cut off; it should read like ann@example.com.',
      phone: 'That does not look like a phone number that can be called; please check its digits.',
      phone_short: 'That phone number seems to have too few digits; please write all of it.',
      phone_long: 'That phone number seems to have too many digits; please check it.',
      phone_country: 'Please write the phone number with its country code, such as +44 20 7946 0018.',
      choice: 'Please pick exactly one of the answers on offer.',
      date: 'I could not read that date; please write it like 2026-03-31.',
      number: 'I need a number there, in digits.',
    },
    didYouMean: (value) => `Did you mean ${value}?`,
    useThis: (value) => `Shall I use ${value}?`,
    thanks: (name) => (name ? `Thank you, ${name}!` : 'Thank you, I have noted that.'),
    corrected: (value) => `I have changed that to ${value}.`,
    skipped: 'No problem, we can do without.',
    refused: 'Of course. I will not ask for that again.',
    buttons: {
      yes: 'Yes',
      no: 'No',
      skip: 'Skip',
      sharePhone: 'Share my phone number',
      form: 'Fill in a form',
      confirmErase: 'Erase everything',
      cancel: 'Cancel',
    },
    labels: { name: 'name', email: 'e-mail address', phone: 'phone number' },
    private: (link) =>
      link
        ? `What is only for you and us is better said in private: [write to me there](${link}).`
        : 'What is only for you and us is better said in private: use the button below.',
    welcome: 'Hello! Ask me anything; if I cannot help, a person of our team will.',
    help: [
      'Just write what you would like to know. You can also send:',
      '- /human – a person of our team should look at this',
      '- /mydata – what we have stored about you',
      '- /correct – change a detail',
      '- /export – your data as a file',
      '- /forget – erase your data',
    ].join('\n'),
    noAnswer:
      'Sorry, I could not find an answer just now. Your message is kept, and the team can see it. Please try again in a moment.',
    cannotHelp:
      'I am sorry, I cannot help with that. Is there something else about our service that I can do for you?',
    human: 'I have told our team; a person will look at this and answer you here.',
    notHere: 'That is private; please ask me in a private chat.',
    myData: {
      intro: 'This is what we have stored about you:',
      nothing: 'We have stored no details about you.',
      line: ({ label, value, source, date, quote, purpose }) =>
        `- **${label}**: ${value} (${source}, ${date}${quote ? `, from “${quote}”` : ''}); ${purpose}`,
      sources: {
        profile: 'from your profile',
        tap: 'shared by you with one tap',
        typed: 'written by you',
        admin: 'noted by our team',
        api: 'from the website or app you used',
      },
      messages: (count) =>
        `We also keep the ${count === 1 ? 'one message' : `${count} messages`} of this conversation. All of it stays until you have it erased.`,
      rights: 'Change it with /correct, get it as a file with /export, erase it with /forget.',
    },
    correctHow: (labels) =>
      `Write what should change and to what, for example “my ${labels[0] ?? 'name'} is …”. You can change: ${labels.join(', ')}.`,
    exported: 'Here is everything we have stored about you.',
    forget: {
      ask: (messages) =>
        `This erases your details and ${messages === 1 ? 'the message' : `all ${messages} messages`} of this conversation, for good. To go on, write “erase everything”.`,
      cancelled: 'Nothing was erased.',
      done: ({ messages, details, receipt }) =>
        `Done: ${messages} ${messages === 1 ? 'message' : 'messages'} and ${details} ${details === 1 ? 'detail' : 'details'} are erased. Receipt: ${receipt}`,
    },
  },
  hears: {
    yes: whole(
      /y|yes|yep|yeah|ya|yup|sure|ok(?:ay)?|correct|right|exactly|absolutely|of course|please do|go ahead|do it|👍/,
      /(?:yes,? |yeah,? )?(?:that's|thats|that is|it's|it is) (?:right|it|correct|fine|the one)/,
      /(?:yes|yeah|sure|ok(?:ay)?),? (?:please|sure|correct|right|thanks?|thank you|it is|do|go ahead)/,
    ),
    no: whole(
      /n|no|nope|nah|wrong|incorrect|cancel|stop|never ?mind|not (?:that|right|correct)|👎/,
      /(?:no,? |nope,? )?(?:that's|thats|that is|it's|it is) (?:wrong|not (?:right|correct|it)|incorrect)/,
      /no,? (?:it isn't|it's not|it is not|not that(?: one)?|cancel|don't|wrong)|don't/,
    ),
    skip: opening(
      /(?:no,? |please |just |let's |i'?ll )*skip(?: (?:it|this|that|this one))?(?: (?:please|for now))?/,
      /(?:no,? )?(?:(?:maybe |perhaps |ask me )?later|not (?:right )?now|not yet|another time|pass)(?: (?:please|maybe|thanks?|thank you))?/,
      /no,? thanks?(?: you)?|(?:no,? )?(?:i'?d |i would )?(?:rather|prefer) not(?: to)?(?: (?:say|tell|share|answer|give)(?: (?:it|that|you|this))?)?(?: (?:now|right now|please))?/,
      /(?:no,? )?i (?:don't|do not|dont) (?:want|wish) to(?: (?:say|tell|answer)(?: (?:it|that|you))?)?(?: (?:now|yet))?/,
      raw`(?:no,? )?i (?:don't|do not|dont) have (?:one|any|an? ${contact}|${contact})`,
    ),
    refuse: word(
      /(?:i won't|i will not|i don't want to|i do not want to|i dont want to|i refuse to|i'm not going to|i am not going to|i'm not|i'll never|i will never) (?:giv(?:e|ing)|tell(?:ing)?|shar(?:e|ing)|say(?:ing)?|provid(?:e|ing))/,
      /(?:stop|quit) asking|(?:don't|do not|dont|never|please don't) ask(?: me)?(?: (?:for|about|again|that))+/,
      /none of your business|that's private|you (?:don't|do not|dont) need (?:my|that|to know)/,
    ),
    refuseAll: word(
      /(?:don't|do not|dont|never|stop) ask(?:ing)?(?: me)?(?: for| about)?(?: any(?:thing)?)?(?: more)? (?:personal|private)/,
      /(?:don't|do not|dont|never|stop) ask(?:ing)?(?: me)? (?:(?:for|about) )?(?:anything(?: (?:about me|again|more|else))?|(?:any of )?my (?:personal |private )?(?:details|data|info(?:rmation)?))/,
      /no (?:more )?(?:personal|private) (?:details|data|info(?:rmation)?|questions)/,
      /(?:won't|will not|not going to|don't want to) (?:give|share|provide|tell)(?: you)? (?:any|my) (?:personal |private )?(?:details|data|info(?:rmation)?)/,
    ),
    greeting: whole(
      /(?:hi+|hello|hallo|hey+|hiya|yo|good (?:morning|afternoon|evening|day)|greetings|howdy)(?:,? (?:there|all|team|everyone|again|hi|hello|good (?:morning|afternoon|evening|day)|how are you(?: doing)?(?: today)?))*/,
    ),
    thanks: whole(
      /(?:(?:(?:ok(?:ay)?|great|perfect|cool|fine|alright|all right|super|nice|awesome)[\s,!.]+)*)(?:(?:many )?thanks?(?: you)?(?: (?:so|very) much| a lot| again)?|thx|ty|cheers|much appreciated|great|perfect|cool|super|nice|awesome|alright|all right|ok(?:ay)?|fine|got it|i see|understood|bye(?: bye)?|goodbye|see you|👍)(?:[\s,!.]+(?:thanks?(?: you)?(?: (?:so|very) much)?|bye(?: bye)?|goodbye|see you|great|perfect))*/,
    ),
    nameIs: leading(
      /my (?:full |first |last |real )*name(?:'s| is)|my names|my name(?=\s*[:=])|(?:please |you can |you may |just |actually,? )*call me|(?:i am|i'm|im) (?:called|named)|i go by|(?:full |first |last )?name(?=\s*[:=])/u,
    ),
    iAm: leading(/i'm|i am|im|it's|its|it is|this is|here is/),
    notNames:
      /^(?:not|no|a|an|the|in|at|on|if|when|back|later|tomorrow|today|tonight|now|asap|after|before|by|anytime|any|sometime|here|there|just|still|so|very|too|really|also|already|only|from|with|for|of|about|to|fine|good|ok|okay|great|well|sorry|sure|unsure|afraid|happy|glad|sad|busy|tired|hungry|late|lost|new|interested|looking|trying|calling|writing|asking|waiting|having|going|getting|using|wondering|thinking|planning|coming|working|located|based|allergic|vegan|vegetarian|pregnant|your|you|my|me|mine|his|her|their|our|it|that|this|what|who|why|how|where|because|urgent|important|correct|wrong|right|unknown|private|none)$/,
    mine: word(
      raw`(?:my|mine) (?:(?:new|private|personal|work|business|own|best) )*${contact}`,
      raw`${contact}(?=\s*[:=]|\s+is(?!\p{L}))|tel(?=\.?\s*:)`,
      /(?:reach|contact|call|text|write|e-?mail|mail|ring|phone|message) (?:to )?me|i'm (?:at|on)|here(?:'s| is) (?:my|it)|it's|it is|mine is|send (?:it|them|that|this) to(?: me at)?/,
    ),
    others: word(
      /his|her|hers|their|theirs|its|your(?! (?:help|time|reply|answer|response|support|service|patience|message|quick|kind|convenience|website|site|shop|store))|yours(?! (?:sincerely|truly|faithfully))/,
      raw`our (?:admin|boss|team|office|support)`,
      raw`(?:the|my|our|an?) (?:\p{L}+ )?${people}`,
      raw`(?!it|that|what|here|there|who|how|where|let)\p{L}+'s (?:\p{L}+ )?${contact}`,
      raw`${contact} (?:of|for) (?:the|my|our|an?) ${people}`,
      /(?<!your )support|someone else|somebody else|(?:he|she|they) (?:is|are|can|has|have)/,
      /(?:set|change|update|make|replace|overwrite) (?:the|all|every)|ignore|system|(?:wrote|written) to|(?:e-?)?mailed|called(?! (?:you|me))|contacted/,
    ),
    correction: either(
      clause(
        /no(?=\s*[,.!:;–-]|\s+(?:it's|it is|that's|i|my|not|sorry)(?!\p{L}))|actually|sorry|i mean|wait|correction|oops|rather|instead|that's wrong/u,
      ),
      word(
        /i meant|should (?:be|have been|read)|not \S+,? (?:but|it's)|(?:change|correct|update|fix) (?:my|it|that)|make (?:it|that)|mistyped|misspelt|misspelled|typo/,
      ),
    ),
    whyAsked: either(
      whole(/(?:but )?(?:why|what for)(?: (?:that|is that|do you ask))?/),
      word(
        /why (?:do|would|should|are|did) you (?:need|want|ask|asking|require)|what (?:do|would) you need (?:it|that|this|my \p{L}+) for|what (?:is|'s) (?:it|that|this) for|why (?:do|should|must) i (?:give|tell|share|say|provide|need to (?:give|tell|share|say))|what (?:will|do|would) you do with (?:it|that|this|my)|why is (?:it|that|this) (?:needed|necessary)/u,
      ),
    ),
    human: either(
      whole(
        /(?:a )?(?:real )?(?:human|person|agent|operator|representative|someone real)(?:,? please)?|customer service/,
      ),
      word(
        /(?:speak|talk|chat|connect me|put me through|pass me on|transfer me) (?:to|with) (?:an? |some |your |the )?(?:real |actual |live )?(?:human|person|people|agent|someone|somebody|staff|team|manager|representative|operator)/,
        /(?:real|actual|live) (?:human|person)(?! name)|human please|customer service representative/,
        /(?:want|need|get me|like|have) an? (?:real |live )?(?:human|person|agent|representative|operator)(?: please)?(?! (?:name|who can fix))/,
      ),
    ),
    commands: {
      myData: whole(
        /(?:show |see )?(?:me )?my data|(?:what|which) (?:do|data do|details do|information do) you (?:know|have|store|keep)(?: stored)? (?:about|on|of) me|what have you stored about me/,
      ),
      export: whole(
        /export(?: (?:all )?(?:of )?my data)?|(?:please )?(?:send|give) me (?:all )?my data|download (?:all )?my data/,
      ),
      forget: whole(
        /(?:please )?(?:forget me|(?:delete|erase|remove|forget|wipe) (?:all )?(?:of )?my (?:data|details|information)|(?:delete|erase) everything(?: about me)?|delete my account)/,
      ),
      correct: whole(
        /(?:please )?(?:correct|(?:change|update|edit|correct) my (?:data|details|information)|my (?:data|details) (?:is|are) wrong)/,
      ),
      help: whole(/help(?:,? please)?|what can you do/),
    },
    fields: {
      name: word(/(?:first|last|full)? ?name/),
      email: word(/e-?mail|mail/),
      phone: word(/(?:tele)?phone|mobile|cell(?:phone)?|number/),
    },
    confirmErase: whole(/(?:yes,? )?(?:please )?(?:erase|delete|forget) everything/),
  },
};
