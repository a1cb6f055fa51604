/** The mark: a seal, and in it a round gate with somebody waiting. Paths by their class. */
export const SEAL = {
  viewBox: '0 0 32 32',
  paths: {
    'seal-ground': 'M4 1.5h24q2.5 0 2.5 2.5v24q0 2.5-2.5 2.5H4Q1.5 30.5 1.5 28V4Q1.5 1.5 4 1.5z',
    'seal-line': 'M11.5 25.5A10.6 10.6 0 1 1 20.5 25.5M7 26.5h5M20 26.5h5',
    'seal-figure': 'M16 11.2a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5zM12.8 26.5c0-5.6.8-8.6 3.2-8.6s3.2 3 3.2 8.6z',
  },
} as const;
