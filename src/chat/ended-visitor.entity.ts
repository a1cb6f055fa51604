import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A visitor who has left for good. Only the hash of the id is kept, and only until the last token has run out. */
@Entity({ name: 'ended_visitor' })
export class EndedVisitorEntity {
  @PrimaryColumn('varchar', { length: 64 })
  visitorHash!: string;

  @Column('varchar', { length: 30 })
  endedAt!: string;
}
