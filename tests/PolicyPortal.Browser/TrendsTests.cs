using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace PolicyPortal.Browser;

public class TrendsTests(PortalFixture portal) : PageTest(portal)
{
    private const string Asked = "/trends?p=就业&p=经济";

    [Fact]
    public async Task A_phrase_is_asked_for_in_the_form_and_its_numbers_lead_to_the_passages_without_script()
    {
        var page = await OpenAsync("/trends", script: false);
        await page.GetByRole(AriaRole.Textbox, new() { Name = "提法1" }).FillAsync("就业指导");
        await page.GetByRole(AriaRole.Button, new() { Name = "查看" }).ClickAsync();
        await page.Locator("#years td a").First.ClickAsync();
        await Expect(page.Locator(".snippet mark").First).ToHaveTextAsync("就业指导");
    }

    [Theory]
    [InlineData(1440, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task The_plot_is_drawn_and_fits_the_page(int width, ColorScheme scheme)
    {
        var page = await OpenAsync(Asked, width, scheme);
        await Expect(page.Locator(".plot canvas")).ToBeVisibleAsync();
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));

        // Some of its points have the first phrase's colour.
        var hasColour = await page.EvaluateAsync<bool>("""
            () => {
              const canvas = document.querySelector(".plot canvas");
              const probe = document.createElement("span");
              probe.className = "is-series-1";
              document.body.append(probe);
              const [r, g, b] = getComputedStyle(probe).color.match(/\d+/g).map(Number);
              const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
              for (let i = 0; i < data.length; i += 4) {
                if (data[i] === r && data[i + 1] === g && data[i + 2] === b && data[i + 3] === 255) {
                  return true;
                }
              }

              return false;
            }
            """);
        Assert.True(hasColour);
    }

    [Fact]
    public async Task Arrow_keys_step_through_the_years_and_say_them()
    {
        var page = await OpenAsync(Asked);
        await Expect(page.Locator(".plot canvas")).ToBeVisibleAsync();
        await page.Locator(".plot").FocusAsync();
        await page.Keyboard.PressAsync("End");
        var last = await page.Locator("#years tbody tr").Last.GetAttributeAsync("data-year");
        await Expect(page.Locator(".plot-tip")).ToContainTextAsync($"{last}年");
        await Expect(page.Locator(".plot [aria-live]")).ToContainTextAsync("就业");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator($"#y-{last} a").First).ToBeFocusedAsync();
    }
}
