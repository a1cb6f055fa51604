import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How often a part of the data has changed, so that other processes on the same database notice. */
@Entity({ name: 'revision' })
export class RevisionEntity {
  @PrimaryColumn('varchar', { length: 40 })
  name!: string;

  @Column('integer')
  value!: number;
}
