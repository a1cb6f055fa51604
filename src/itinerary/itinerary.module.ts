import { Logger, Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { ConfigService } from '../config/config.service.js';
import { ItineraryService } from './itinerary.service.js';
import { OsrmClient } from './travel/osrm.js';

@Module({
  imports: [CatalogueModule],
  providers: [
    {
      provide: ItineraryService,
      inject: [CatalogueService, ConfigService],
      useFactory: (catalogue: CatalogueService, { values }: ConfigService) => {
        const logger = new Logger(OsrmClient.name);
        const router =
          values.osrmUrl &&
          new OsrmClient(values.osrmUrl, values.osrmTimeout, (reason) =>
            logger.warn(`The routing server gave no answer (${reason}); travel times are estimated from distances`),
          );
        return new ItineraryService((id) => catalogue.get(id), router || undefined);
      },
    },
  ],
  exports: [ItineraryService],
})
export class ItineraryModule {}
