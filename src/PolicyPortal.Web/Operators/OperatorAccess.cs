using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.Features;
using PolicyPortal.Web.Hosting;

namespace PolicyPortal.Web.Operators;

/// <summary>How those who take documents in prove who they are: the operator's key, once, and then a signed cookie.</summary>
public static class OperatorAccess
{
    public const string Scheme = "Operator";

    private const string KeyClaim = "key";
    private static readonly TimeSpan SignedInFor = TimeSpan.FromHours(8);

    public static void AddOperatorAccess(this IServiceCollection services, PortalSettings settings, PortalFolders folders)
    {
        if (settings.Operator.Key is not { } key)
        {
            // Nothing is signed in, so keys need not outlive the portal, nor a folder to lie in.
            services.AddDataProtection().UseEphemeralDataProtectionProvider();
            return;
        }

        services.AddDataProtection().SetApplicationName("PolicyPortal").PersistKeysToFileSystem(PrivateFolder(folders.Keys));
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "portal-form";
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.Configure<FormOptions>(options =>
        {
            // The gate says how much may come; pasted text may be as much as a file.
            options.ValueLengthLimit = (int)settings.Operator.MaxUploadBytes;
            options.MultipartBodyLengthLimit = settings.Operator.MaxUploadBytes + OperatorGate.Overhead;
        });
        services.AddSingleton<SignInAttempts>();
        services.AddAuthentication(Scheme).AddCookie(Scheme, options =>
        {
            options.Cookie.Name = "portal-operator";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.ExpireTimeSpan = SignedInFor;
            options.SlidingExpiration = true;

            // Another key in the settings signs everybody out.
            options.Events.OnValidatePrincipal = context =>
            {
                if (context.Principal?.FindFirstValue(KeyClaim) != Fingerprint(key))
                {
                    context.RejectPrincipal();
                }

                return Task.CompletedTask;
            };
        });
    }

    /// <summary>Compares in a time that tells nothing of the key, not even its length.</summary>
    public static bool IsKey(string given, string key) => CryptographicOperations.FixedTimeEquals(Digest(given), Digest(key));

    public static bool IsOperator(this ClaimsPrincipal user) => user.Identity is { IsAuthenticated: true, AuthenticationType: Scheme };

    public static Task SignInAsync(HttpContext context, string key) =>
        context.SignInAsync(Scheme, new(new ClaimsIdentity([new(KeyClaim, Fingerprint(key))], Scheme)));

    private static byte[] Digest(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    private static string Fingerprint(string key) => Convert.ToHexStringLower(Digest("operator\n" + key).AsSpan(0, 16));

    private static DirectoryInfo PrivateFolder(string path) => OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(path)
        : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
}
