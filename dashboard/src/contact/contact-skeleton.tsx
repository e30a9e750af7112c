import { Skeleton } from '@mantine/core';
import head from './contact-head.module.css';
import { DetailsSkeleton } from './details-skeleton.tsx';
import { Section } from './section.tsx';

export function ContactSkeleton() {
  return (
    <div aria-busy="true" aria-label="Loading the contact">
      <div className={head.head}>
        <Skeleton circle height={40} />
        <div className={head.who}>
          <Skeleton width="60%" height={18} mt={2} />
          <Skeleton width="40%" height={11} mt={9} />
          <Skeleton width="50%" height={11} mt={7} />
        </div>
      </div>
      <Section title="Details">
        <DetailsSkeleton />
      </Section>
    </div>
  );
}
