import type { Language } from './language.ts';

export const en: Language = {
  code: 'en',
  marks:
    /\b(?:the|and|you|your|are|is|what|when|how|my|hello|hi|please|thanks|can|do|i'm|have|open|today)\b/g,
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
    yes: /^\W*(?:yes|yep|yeah|yup|sure|ok(?:ay)?|correct|right|exactly|please do|that's (?:right|it|correct)|yes,? please|go ahead)\W*$/,
    no: /^\W*(?:no|nope|nah|wrong|not (?:that|right|correct)|that's (?:wrong|not right))\W*$/,
    skip: /^\W*(?:skip(?: (?:it|this|that))?|later|not now|maybe later|pass|no,? thanks?(?: you)?|no,? thank you|rather not|i'?d rather not(?: say)?|i'd prefer not to(?: say)?|prefer not to say|don't want to(?: say)?|i don't have (?:one|any|an? [\w-]+))\b/,
    refuse:
      /\b(?:i (?:won't|will not|don't want to|do not want to|refuse to|am not going to|'m not going to) (?:give|tell|share|say|provide)\b|(?:stop|quit) asking|(?:don't|do not|never) ask (?:me )?(?:for|about|again|that)|none of your business|that's private|you don't need (?:my|that|to know))/,
    refuseAll:
      /\b(?:(?:don't|do not|never|stop) ask(?:ing)?(?: me)? (?:for |about )?(?:any(?:thing)? ?(?:personal|more)?|my (?:personal )?(?:details|data|information)|personal)|no personal (?:details|data|information|questions))/,
    greeting:
      /^\W*(?:hi|hello|hey|hiya|good (?:morning|afternoon|evening|day)|greetings|howdy)(?: there| all| team| everyone)?\W*$/,
    thanks:
      /^\W*(?:thanks?(?: you)?(?: (?:so|very) much| a lot)?|thx|ty|cheers|great|perfect|cool|alright|all right|ok(?:ay)?|fine|got it|bye|goodbye|see you)(?:[\s,!.]+(?:thanks?(?: you)?(?: (?:so|very) much)?|bye|goodbye))?\W*$/,
    nameIs:
      /\b(?:my (?:full |first |last )?name(?:'s| is)|my name:|(?:please |you can |just |actually,? )*call me|(?:i am|i'm) called|i go by|name\s*[:=])\s+/,
    iAm: /\b(?:i'm|i am|it's|it is|this is)\s+/,
    notNames:
      /^(?:not|no|a|an|the|in|at|on|if|when|back|later|tomorrow|today|tonight|now|asap|after|before|by|anytime|any|sometime|here|there|just|still|so|very|too|really|also|already|only|from|with|for|of|about|to|fine|good|ok|okay|great|well|sorry|sure|unsure|afraid|happy|glad|sad|busy|tired|hungry|late|lost|new|interested|looking|trying|calling|writing|asking|waiting|having|going|getting|using|wondering|thinking|planning|coming|working|located|based|allergic|vegan|vegetarian|pregnant|your|you|my|me|mine|his|her|their|our|it|that|this|what|who|why|how|where|because|urgent|important|correct|wrong|right|unknown|private|none)$/,
    mine: /\b(?:my (?:e-?mail|mail|phone|mobile|cell|number|address|contact)|(?:e-?mail|phone|mobile|cell|tel|number)\s*(?:is|:|=)|(?:reach|contact|call|text|write|e-?mail|mail|ring|phone) (?:to )?me|i'm (?:at|on)|here(?:'s| is) (?:my|it)|it's|mine is|send (?:it|them|that) to(?: me at)?)\b/,
    others:
      /\b(?:his|her|their|its|your|our (?:admin|boss|team|office|support)|(?:the|my|our|an?) (?:\w+ )?(?:boss|admin(?:istrator)?|manager|wife|husband|partner|friend|brother|sister|mother|mom|mum|father|dad|son|daughter|colleague|assistant|neighbou?r|company|office|shop|doctor|lawyer|landlord|client|customer|team|support)(?:'s)?|\w+'s (?:e-?mail|phone|number|address|mobile)|support|someone else|(?:he|she|they) (?:is|are|can|has|have)|(?:set|change|update|make|replace) the|ignore|system|wrote to|(?:e-?)?mailed|called|contacted)\b/,
    correction:
      /(?:^|[.!?,;]\s*)\W*(?:no\b[,.!]?|actually|sorry\b|i meant|i mean|wait|correction|oops|rather|instead|it should be|that's wrong|not \S+ but)|\b(?:i meant|should be|not \S+,? but|change (?:my|it|that)|update my|make (?:it|that)|mistyped|typo)\b/,
    whyAsked:
      /\b(?:why (?:do|would|should|are) you (?:need|want|ask|asking)|why\s*\?|what (?:do you need (?:it|that|this)|is (?:it|that|this)) for|what for|why (?:do|should) i|what will you do with)\b|^\W*why\W*$/,
    human:
      /\b(?:(?:speak|talk|chat|connect me|put me through|pass me on) (?:to|with) (?:an? |some |your |the )?(?:real |actual |live )?(?:human|person|people|agent|someone|somebody|staff|team|manager|representative|operator)|real (?:human|person)|human please|(?:want|need|get me) an? (?:real )?(?:human|person|agent|representative|operator)|customer service representative)\b/,
    commands: {
      myData:
        /^\W*(?:my data|what (?:do|data do) you (?:know|have|store)(?: stored)? (?:about|on) me|show (?:me )?my data|which data do you have (?:about|on) me)\W*$/,
      export: /^\W*(?:export(?: my)? data|export|(?:send|give) me my data|download my data)\W*$/,
      forget:
        /^\W*(?:forget me|(?:delete|erase|remove|forget) (?:all )?my data|(?:delete|erase) everything(?: about me)?|delete my account)\W*$/,
      correct:
        /^\W*(?:correct(?: my (?:data|details))?|(?:change|update|edit|correct) my (?:data|details))\W*$/,
      help: /^\W*help\W*$/,
    },
    fields: {
      name: /\bname\b/,
      email: /\b(?:e-?mail|mail)\b/,
      phone: /\b(?:phone|mobile|cell|telephone|number)\b/,
    },
    confirmErase: /^\W*(?:erase|delete|forget) everything\W*$/,
  },
};
