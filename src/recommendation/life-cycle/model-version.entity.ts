import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * `candidate`: trained, not (yet) promoted. `serving`: the one in use. `retired`: served until another was promoted.
 * `withdrawn`: served until it was rolled back.
 */
export type VersionState = 'candidate' | 'serving' | 'retired' | 'withdrawn';

/** One trained model; its artefact and report lie in a folder of its name. */
@Entity({ name: 'model_version' })
export class ModelVersionEntity {
  @PrimaryColumn('varchar', { length: 60 })
  version!: string;

  /** What it was trained for: `recommendation`. */
  @Column('varchar', { length: 40 })
  subject!: string;

  @Column('varchar', { length: 12 })
  state!: VersionState;

  /** `VersionSummary` as JSON. */
  @Column('text')
  summary!: string;

  @Column('varchar', { length: 30 })
  createdAt!: string;

  @Column('varchar', { length: 30, nullable: true })
  promotedAt!: string | null;
}
