/** What speaks for or against an intent beside the wording. Weights are in units of the classifier's score. */
export const WEIGHTS = {
  kindNamed: 0.35,
  kindOther: -0.35,
  linkFits: 0.15,
  linkOther: -0.15,
  slotFits: 0.05,
  slotOther: -0.05,
  slotLimit: 0.15,
  findsWhatIsNamed: -0.25,
  factAsked: 0.3,
  factOfOne: 0.3,
  factOfSeveral: 0.15,
  /** It is asked what others think of a thing. */
  opinionAsked: 0.35,
  /** A question of one thing that is spoken of, and no wish: nothing is looked for. */
  asksOfOne: -0.2,
  subjectMissing: -0.5,
  continues: 0.35,
  continuesBriefly: 0.12,
  changesWhatIsKept: 0.3,
  /** "Put it on the second day" speaks of nothing but the plan. */
  movesWhatIsKept: 0.9,
  changesWhatWasJustShown: 0.25,
  /** "Without museums", right after a plan: of what it should not have. */
  rulesOutOfWhatWasShown: 0.35,
  nothingKept: -1,
  /** Something is wished for, nobody asked for this kind, and the catalogue has nothing of it. */
  nothingOfKind: -0.8,
  noPlanAsked: -0.6,
  planAsked: 0.1,
  foundInCatalogue: 0.22,
  contentForSmallTalk: -0.12,
  contentForRefusal: -0.12,
  refusalWord: 0.2,
  /** What takes a wish back, or adds one to a search that goes on, is no new subject. */
  changesWishes: 0.45,
  comparesSubjects: 0.5,
  wishesInText: -0.8,
  /** Another, a cheaper one, one like it: not the one that is known. */
  asksForOthers: 0.2,
  /** A place and nothing else: what there is to see in it. */
  placeAlone: -0.5,
  visitsPlace: 0.25,
  goesToNamed: 0.45,
  /** Nothing of the kind is as wished, and something of another is. */
  nothingFits: -0.4,
  /** Only places are near something. */
  placesNear: 0.3,
  notNear: -0.5,
  /** Hotels and restaurants near a place are facts of it, where the catalogue has them. */
  neighboursTold: 0.5,
} as const;
