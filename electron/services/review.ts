// The review service, as the others see it.
export { createReview, type ReviewService } from './review/review.ts';
