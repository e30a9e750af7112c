interface Heard {
  heard: string[];
  not: string[];
}

/** What people write, as they write it, and what must not be taken for it. `|` stands where the name begins. */
export interface Samples {
  /** Everyday messages: `marks` must know the language by them. */
  speech: string[];
  yes: Heard;
  no: Heard;
  skip: Heard;
  refuse: Heard;
  refuseAll: Heard;
  greeting: Heard;
  thanks: Heard;
  nameIs: Heard;
  iAm: Heard;
  mine: Heard;
  others: Heard;
  correction: Heard;
  whyAsked: Heard;
  human: Heard;
  commands: {
    heard: { myData: string[]; export: string[]; forget: string[]; correct: string[]; help: string[] };
    not: string[];
  };
}
